/*
 * Reservations, epochs, plan versions and orders, as packages/protocol/src/reservation.ts, receive.ts, growth.ts, plan-run.ts,
 * outgoing.ts and incoming.ts have them (docs/protocol.md, rules 1 to 3, 6, 9 to 11 and 21). Events 0 and 1 are led by two
 * hosts that want to give one VM each to a third one, the member; event 2 is the next one of event 0's leader. The member has
 * room for two VMs. Every word that was ever said may arrive again at any later time. No clock is assumed: a lease may run
 * out, a leader may give up and a request may be taken for unanswered at any moment. The member's daemon restarts.
 *
 * Checked: the member never takes part in migrations of two events at the same time; it never accepts more than it has room
 * for; a migration is accepted once; when nothing can happen any more the member is free and no migration is open.
 *
 * Planted errors: STALE_ORDER (an epoch that is not newer will do), GRANT_WHILE_MIGRATING, NO_TOMBSTONE (an abandoned
 * migration is not remembered), NO_ROOM_CHECK (the room of the preparation is believed when the order comes), NO_LATE_RELEASE
 * (a grant that nobody waits for is not answered, with leases that never run out).
 */
#ifndef events
#define events 2
#endif
#define epochMax 3
#ifndef restartsMax
#define restartsMax 1
#endif
#define nobody 7
#define room 2

/* Leaders. */
mtype = { quiet, growing, preparing, executing, ended };
mtype phase[3] = quiet;
byte version[3];
byte attempts[3];            /* invitations of an event so far */
bit waiting[3];              /* the latest one is open */
byte member[3];              /* the epoch that the member granted, by the leader's knowledge; 0 none */

/* Event 0 asks at once, and prepares its second plan if that comes to nothing; the others prepare. */
#define asksAtOnce(e) (e == 0)

/* Migrations, one per event and plan version. */
#define of(e, v) ((e) * 2 + (v) - 1)
byte targetEpoch[6];         /* 0 before the plan is made */
bit ready[6], changed[6], ask[6], accept[6], refuse[6], abandon[6], gone[6];
mtype = { unordered, asked, copying, left, closed };
mtype source[6] = unordered;
bit accepted[6], ran[6], tombstone[6], once[6];

/* Members. */
byte epoch, holder = nobody, plan, used;
byte restarts;
bit arrived;
/* Words: the epochs that were granted in answer to the first and to the second invitation; released epochs, bit 0 for any. */
byte granted1[3], granted2[3], released[3];

#define grantedTo(e, k) (((granted1[e] | granted2[e]) >> k) & 1)
#define answers(e, k) (attempts[e] == 1 && ((granted1[e] >> k) & 1) || attempts[e] == 2 && ((granted2[e] >> k) & 1))
#define awaited(e, k) (phase[e] == growing && waiting[e] && answers(e, k))
#define migrates (accepted[0] || accepted[1] || accepted[2] || accepted[3] || accepted[4] || accepted[5])
#define free holder = nobody; plan = 0

inline letGo(e) {
  if
  :: member[e] != 0 -> released[e] = released[e] | (1 << member[e]); member[e] = 0
  :: else
  fi;
  if
  :: waiting[e] -> released[e] = released[e] | 1; waiting[e] = 0
  :: else
  fi
}

/* The source's reservation ends with the event: what was asked and not begun is dropped. */
inline finish(e) {
  letGo(e);
  phase[e] = ended;
  if
  :: version[e] > 0 && source[of(e, version[e])] == asked -> source[of(e, version[e])] = closed; abandon[of(e, version[e])] = 1
  :: else
  fi
}

#define grantTo(e, k) \
  :: d_step { awaited(e, k) && grantedTo(e, k) -> member[e] = k; waiting[e] = 0 } \
  :: d_step { lateRelease && grantedTo(e, k) && !awaited(e, k) && member[e] != k && !((released[e] >> k) & 1) -> \
    released[e] = released[e] | (1 << k) }
#ifdef NO_LATE_RELEASE
#define lateRelease 0
#define leases 0
#else
#define lateRelease 1
#define leases 1
#endif

#define leads(e) \
  :: d_step { phase[e] == growing && member[e] == 0 && !waiting[e] && (attempts[e] == 0 || (attempts[e] == 1 && version[e] == 1)) -> \
    attempts[e] = attempts[e] + 1; waiting[e] = 1 } \
  grantTo(e, 1) grantTo(e, 2) grantTo(e, 3) \
  :: d_step { waiting[e] -> waiting[e] = 0; attempts[e] = 2; released[e] = released[e] | 1 } \
  :: d_step { phase[e] == growing && member[e] != 0 && version[e] < 2 && !(version[e] == 0 && asksAtOnce(e)) -> \
    version[e] = version[e] + 1; phase[e] = preparing; \
    targetEpoch[of(e, version[e])] = member[e] } \
  :: d_step { phase[e] == growing && member[e] != 0 && version[e] == 0 && asksAtOnce(e) -> \
    version[e] = 1; phase[e] = executing; \
    targetEpoch[of(e, 1)] = member[e]; source[of(e, 1)] = asked; ask[of(e, 1)] = 1 } \
  :: d_step { phase[e] == executing && version[e] == 1 && asksAtOnce(e) && source[of(e, 1)] == closed && !gone[of(e, 1)] -> \
    phase[e] = growing } \
  :: d_step { (phase[e] == growing || phase[e] == preparing) && member[e] != 0 -> letGo(e); attempts[e] = 2; phase[e] = growing }

proctype leader(byte e) {
end:
  do
  :: d_step { phase[e] == quiet && (e != 2 || phase[0] == ended) -> phase[e] = growing }
  leads(e)
  :: d_step { phase[e] == preparing && ready[of(e, version[e])] -> phase[e] = executing; source[of(e, version[e])] = asked; ask[of(e, version[e])] = 1 }
  :: d_step { phase[e] == preparing && changed[of(e, version[e])] -> phase[e] = growing }
  :: d_step { phase[e] != quiet && phase[e] != ended -> finish(e) }
  od
}

#define transfers(m) \
  :: d_step { source[m] == asked && accept[m] -> source[m] = copying } \
  :: d_step { source[m] == asked && refuse[m] -> source[m] = closed } \
  :: d_step { source[m] == asked -> source[m] = closed; abandon[m] = 1 } \
  :: d_step { source[m] == copying -> source[m] = closed; abandon[m] = 1 } \
  :: d_step { source[m] == copying -> source[m] = left; gone[m] = 1 } \
  :: d_step { source[m] == left && ran[m] -> source[m] = closed }

proctype sources() {
end:
  do
  transfers(0) transfers(1) transfers(2) transfers(3)
#if events == 3
  transfers(4) transfers(5)
#endif
  od
}

#ifdef STALE_ORDER
#define obeys(e, v) (targetEpoch[of(e, v)] <= epoch)
#else
#define obeys(e, v) (holds(e, v) && plan <= v)
#endif
#define holds(e, v) (holder == e && epoch == targetEpoch[of(e, v)])
/* An ask under a newer plan is its Prepare as well: here every source is the leader itself. */
#define planOf(e, v) if :: holds(e, v) && plan < v -> plan = v :: else fi
#ifdef NO_ROOM_CHECK
#define fits 1
#else
#define fits (used < room)
#endif
#ifdef GRANT_WHILE_MIGRATING
#define isFree (holder == nobody)
#else
#define isFree (holder == nobody && !migrates)
#endif
#ifdef NO_TOMBSTONE
#define bury(m) skip
#else
#define bury(m) tombstone[m] = 1
#endif

#define otherEvent(e) ((e != 0 && (accepted[0] || accepted[1])) || (e != 1 && (accepted[2] || accepted[3])) || (e != 2 && (accepted[4] || accepted[5])))

#define takes(e, v) \
  :: d_step { targetEpoch[of(e, v)] != 0 && !(v == 1 && asksAtOnce(e)) && !ready[of(e, v)] && !changed[of(e, v)] && holds(e, v) && plan < v -> \
    plan = v; if :: used < room -> ready[of(e, v)] = 1 :: else -> changed[of(e, v)] = 1 fi } \
  :: d_step { targetEpoch[of(e, v)] != 0 && ask[of(e, v)] && !accepted[of(e, v)] && !ran[of(e, v)] && !tombstone[of(e, v)] && obeys(e, v) && fits -> \
    assert(!otherEvent(e)); assert(!once[of(e, v)]); assert(used < room); \
    planOf(e, v); once[of(e, v)] = 1; accepted[of(e, v)] = 1; accept[of(e, v)] = 1; used = used + 1 } \
  :: d_step { targetEpoch[of(e, v)] != 0 && ask[of(e, v)] && !accepted[of(e, v)] && !ran[of(e, v)] && !refuse[of(e, v)] && !(obeys(e, v) && fits) -> \
    planOf(e, v); refuse[of(e, v)] = 1; bury(of(e, v)) } \
  :: d_step { targetEpoch[of(e, v)] != 0 && abandon[of(e, v)] && accepted[of(e, v)] -> accepted[of(e, v)] = 0; used = used - 1; bury(of(e, v)) } \
  :: d_step { targetEpoch[of(e, v)] != 0 && gone[of(e, v)] && accepted[of(e, v)] -> accepted[of(e, v)] = 0; ran[of(e, v)] = 1 }

#define hears(e) \
  :: d_step { attempts[e] > 0 && isFree && epoch < epochMax -> \
    epoch = epoch + 1; holder = e; plan = 0; granted1[e] = granted1[e] | (1 << epoch) } \
  :: d_step { attempts[e] > 1 && isFree && epoch < epochMax -> \
    epoch = epoch + 1; holder = e; plan = 0; granted2[e] = granted2[e] | (1 << epoch) } \
  :: d_step { holder == e && ((released[e] & 1) || ((released[e] >> epoch) & 1)) -> free } \
  takes(e, 1) takes(e, 2)

proctype host() {
end:
  do
  hears(0) hears(1)
#if events == 3
  hears(2)
#endif
  :: d_step { leases && holder != nobody -> free }
  /* Somebody starts a VM on the member. */
  :: d_step { !arrived && used < room -> arrived = 1; used = used + 1 }
  /* The daemon restarts: reservation and tombstones are gone, the journal and the migrations in it are not. */
  :: d_step { restarts < restartsMax && epoch > 0 && epoch < epochMax -> restarts++; free; epoch++;
      tombstone[0] = 0; tombstone[1] = 0; tombstone[2] = 0; tombstone[3] = 0; tombstone[4] = 0; tombstone[5] = 0 }
  od
}

init {
  atomic { run leader(0); run leader(1); run sources(); run host();
#if events == 3
    run leader(2);
#endif
  }
  timeout ->
    assert(holder == nobody && !migrates)
}

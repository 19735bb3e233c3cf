/*
 * Events in each other's way, as packages/protocol/src/merge.ts, growth.ts and backoff.ts settle it (docs/protocol.md, rules
 * 18 to 21). Each of `events` hosts is overloaded and can be cured by any plan of its event, but only while no other event
 * holds hosts. An event that meets others asks them to merge, one at a time; it yields when each that it met has declined.
 * Messages arrive before the deadline of an offer does, and a back-off lasts longer than what was left, when it began, of the
 * attempts of the others; else it may end at any moment.
 *
 * Checked, with weak fairness, as a formula of linear temporal logic (`cure`): every overload is cured one day, so nobody is
 * stuck and nobody yields for ever, in whatever lockstep two daemons run and without any help of chance. With three events
 * that is not so: a third can keep asking the wrong one at the wrong moment; there the jitter of the back-off is needed.
 *
 * Planted errors: ASKERS_DECLINE (who asks itself declines, also those that have precedence over it: events that ask each other
 * at the same time yield together, for ever), ALWAYS_CEDE (whoever is asked gives way: two
 * events that ask each other wait for each other's invitation until both offers lapse).
 */
#ifndef events
#define events 2
#endif
#define yieldsMax 4
#define nobody 7

mtype = { idle, growing, asking, inviting, ceding, merged, executing, cured };
mtype = { nothing, cede, decline, over };
mtype phase[events] = idle;
byte attempt[events];       /* which event of this host it is, modulo 4 */
byte yields[events];        /* differences only: the smallest is 0 */
byte with[events] = nobody; /* whom it asks, invites or cedes to, or whom it merged into */
mtype answer[events] = nothing;
/* The latest question of each event: open until the other has handled it. */
bit question[events];
byte questionTo[events], questionAttempt[events], questionYields[events];
bit declined[events * events]; /* the event that was met there declined: its hosts are busy for the rest of this attempt */

#define under_way(f) (phase[f] == growing || phase[f] == asking || phase[f] == inviting)
bit awaits[events * events]; /* attempts that were under way when this host's back-off began, and still are */
#define patient(e) (awaits[(e) * events] || awaits[(e) * events + 1] || awaits[(e) * events + events - 1])

#define active(f) (phase[f] == growing || phase[f] == asking || phase[f] == inviting || phase[f] == ceding || phase[f] == executing)
#ifdef ALWAYS_CEDE
#define precedes(e, f) 1
#else
#define precedes(e, f) (questionYields[e] > yields[f] || (questionYields[e] == yields[f] && e < f))
#endif
#define met(e, f) ((f) < events && (f) != e && (active(f) || declined[(e) * events + (f)]))
#define unasked(e, f) (met(e, f) && !declined[(e) * events + (f)])
#define anyMet(e) (met(e, 0) || met(e, 1) || met(e, 2))
#define anyUnasked(e) (unasked(e, 0) || unasked(e, 1) || unasked(e, 2))
#ifdef ASKERS_DECLINE
#define mayCede(f) (phase[f] == growing)
#else
#define mayCede(f) (phase[f] == growing || phase[f] == asking)
#endif

/* The hosts that merged into an event are free again, or cured, with its end. */
inline endOf(e, how) {
  i = 0;
  do
  :: i < events && phase[i] == merged && with[i] == e -> phase[i] = how; with[i] = nobody; i++
  :: i < events && !(phase[i] == merged && with[i] == e) -> i++
  :: else -> break
  od;
  i = 0;
  phase[e] = how; with[e] = nobody; answer[e] = nothing
}

/* Event f ended or got on: who waited for that waits no longer. */
inline arrive(f) {
  awaits[f] = 0; awaits[events + f] = 0; awaits[(events - 1) * events + f] = 0
}

inline yield(e) {
  endOf(e, idle);
  arrive(e);
  do
  :: i < events -> awaits[e * events + i] = (i != e && under_way(i)); i++
  :: else -> break
  od;
  i = 0;
  yields[e] = yields[e] + 1;
  if
  :: yields[0] > 0 && yields[1] > 0 && (events < 3 || yields[events - 1] > 0) -> yields[0] = yields[0] - 1; yields[1] = yields[1] - 1;
    if :: events == 3 -> yields[events - 1] = yields[events - 1] - 1 :: else fi
  :: else
  fi;
  if :: yields[e] > yieldsMax -> yields[e] = yieldsMax :: else fi
}

#define asks(e, f) \
  :: d_step { phase[e] == growing && !question[e] && unasked(e, f) -> phase[e] = asking; with[e] = f; answer[e] = nothing; \
    question[e] = 1; questionTo[e] = f; questionAttempt[e] = attempt[f]; questionYields[e] = yields[e] }

/* Event f hears a question of event e; the answer finds e only if it still waits for it. */
#define hears(f, e) \
  :: d_step { f != e && question[e] && questionTo[e] == f -> \
    question[e] = 0; \
    if \
    :: !active(f) || attempt[f] != questionAttempt[e] -> reply = over \
    :: active(f) && attempt[f] == questionAttempt[e] && mayCede(f) && precedes(e, f) -> reply = cede; takeOver(f, e) \
    :: else -> reply = decline \
    fi; \
    if :: phase[e] == asking && with[e] == f -> answer[e] = reply :: else fi; \
    reply = nothing }

#define takeOver(f, e) arrive(f); phase[f] = ceding; with[f] = e; answer[f] = nothing

/* The asker's invitation reaches the host of event f. */
#define invites(e, f) \
  :: d_step { phase[e] == inviting && with[e] == f && (phase[f] == idle || (phase[f] == ceding && with[f] == e)) -> \
    arrive(f);     phase[f] = merged; with[f] = e; yields[f] = 0; phase[e] = growing; with[e] = nobody } \
  :: d_step { phase[e] == inviting && with[e] == f && !(phase[f] == idle || (phase[f] == ceding && with[f] == e)) -> \
    phase[e] = growing; with[e] = nobody }

proctype event(byte e) {
  byte i = 0;
end:
  do
  :: d_step { phase[e] == idle && !patient(e) -> phase[e] = growing; attempt[e] = (attempt[e] + 1) % 4;
      i = 0; do :: i < events -> declined[e * events + i] = 0; i++ :: else -> break od; i = 0 }
  asks(e, 0) asks(e, 1)
#if events == 3
  asks(e, 2)
#endif
  :: d_step { phase[e] == growing && !anyMet(e) -> phase[e] = executing; arrive(e) }
  :: d_step { phase[e] == growing && !question[e] && anyMet(e) && !anyUnasked(e) -> yield(e) }
  :: d_step { phase[e] == executing -> endOf(e, cured) }
  :: d_step { phase[e] == asking && answer[e] == cede -> answer[e] = nothing; phase[e] = inviting }
  :: d_step { phase[e] == asking && (answer[e] == decline || answer[e] == over) ->
      if :: answer[e] == decline -> declined[e * events + with[e]] = 1 :: else fi; answer[e] = nothing; phase[e] = growing; with[e] = nobody }
  invites(e, 0) invites(e, 1)
#if events == 3
  invites(e, 2)
#endif
  /* The offer's deadline: the asker is not on its way. */
  :: d_step { phase[e] == ceding && !(phase[with[e]] == inviting && with[with[e]] == e) && !(phase[with[e]] == asking && with[with[e]] == e && answer[with[e]] == cede) -> yield(e) }
  od
}

/* What one host says to others is never kept from being said by what it does itself: a process of its own. */
proctype answers(byte f) {
  mtype reply = nothing;
end:
  do
  hears(f, 0) hears(f, 1)
#if events == 3
  hears(f, 2)
#endif
  od
}

init {
  atomic { run event(0); run event(1); run answers(0); run answers(1);
#if events == 3
    run event(2); run answers(2);
#endif
  }
}

#if events == 3
ltl cure { <> (phase[0] == cured && phase[1] == cured && phase[2] == cured) }
#else
ltl cure { <> (phase[0] == cured && phase[1] == cured) }
#endif

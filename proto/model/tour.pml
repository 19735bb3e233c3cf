/*
 * The tour of one event (packages/protocol/src/growth.ts, tour.ts, event.ts; docs/protocol.md, rule 7). The leader is host 0
 * of a ring of `hosts`. Each other host is free, silent, or a member of one other event, which may release hosts and take
 * free ones meanwhile. Whoever answers sends its successor list; at most as many neighbours are silent as a list can bridge.
 * Up to `hintedMax` invitations go to any known host instead of the next one clockwise.
 *
 * Checked: each host is invited at most once, so the tour ends; at its end every host was a member, was silent, said itself
 * that it is busy, or was named by a busy host as a member of its event at that time.
 *
 * Planted errors: FIRST_OUT (a busy host names the place behind its event and all up to there are skipped, as published),
 * NO_MEMORY (who said busy is not remembered), NO_BRIDGE (a host that was only named is never asked itself, although nobody
 * else knows what lies behind it).
 */
#ifndef hosts
#define hosts 6
#endif
#define listLength 2
#define hintedMax 2
#define changesMax 2

bit other[hosts];   /* a member of the other event now */
bit silent[hosts];
bit known[hosts], seen[hosts], invited[hosts], named[hosts];
bit wrapped;        /* some list reached the leader: the whole ring is known */
byte hinted, changes, i, next, any;

/* A host answers: what it knows of its successors. */
inline learn(host) {
  i = 1;
  do
  :: i <= listLength && (host + i) % hosts == 0 -> wrapped = 1; break
  :: i <= listLength && (host + i) % hosts != 0 -> known[(host + i) % hosts] = 1; i++
  :: else -> break
  od;
  i = 0
}

/* The next host clockwise that was not seen; else, while the ring's end is unknown, the last one that never spoke itself. */
inline chooseNext() {
  atomic {
    next = 0;
    i = hosts - 1;
    do
    :: i > 0 -> if :: known[i] && !seen[i] -> next = i :: else fi; i--
    :: else -> break
    od;
#ifndef NO_BRIDGE
    if
    :: next == 0 && !wrapped ->
      i = 1;
      do
      :: i < hosts -> if :: known[i] && !invited[i] -> any = i :: else fi; i++
      :: else -> break
      od;
      next = any; any = 0
    :: else
    fi;
#endif
    i = 0
  }
}

/* A busy host names the members of its event. */
inline hearNames() {
#ifdef FIRST_OUT
  any = next;
  i = 1;
  do :: i < hosts -> if :: other[i] -> any = i :: else fi; i++ :: else -> break od;
  i = 1;
  do :: i <= any -> seen[i] = 1; i++ :: else -> break od;
#else
  i = 1;
  do :: i < hosts -> if :: other[i] -> seen[i] = 1; named[i] = 1 :: else fi; i++ :: else -> break od;
#endif
  any = 0;
  i = 0
}

active proctype tour() {
  for (i : 1 .. hosts - 1) {
    if
    :: other[i] = 1
    :: i == 1 || !silent[i - 1] -> silent[i] = 1
    :: skip
    fi
  }
  atomic { i = 0; learn(0) }
  do
  /* The other event releases a host, or takes one that is no member of ours. */
  :: changes < changesMax -> changes++; select(any : 1 .. hosts - 1);
    atomic { if :: !silent[any] && (other[any] || !invited[any]) -> other[any] = !other[any] :: else fi; any = 0 }
  :: true ->
    if
    :: hinted < hintedMax -> select(any : 1 .. hosts - 1);
      atomic { if :: known[any] && !seen[any] -> next = any; hinted++ :: else -> next = 0 fi; any = 0 }
    :: true -> next = 0
    fi;
    if
    :: next == 0 -> chooseNext()
    :: else
    fi;
    if
    :: next == 0 -> break
    :: else
    fi;
    assert(!invited[next]);
    atomic {
      invited[next] = 1;
      if
      :: silent[next] -> seen[next] = 1
      :: !silent[next] && !other[next] -> seen[next] = 1; learn(next)
      :: !silent[next] && other[next] -> learn(next); hearNames();
#ifdef NO_MEMORY
        seen[next] = 0
#else
        seen[next] = 1
#endif
      fi;
      next = 0
    }
  od;
  for (i : 1 .. hosts - 1) { assert(invited[i] || named[i]) }
}

/*
 * One migration of one VM, as packages/protocol/src/outgoing.ts and incoming.ts hand it over (docs/protocol.md, rules 11 to
 * 17). Every word that was ever said may arrive again at any later time: that is loss, doubling, delay and reordering in one.
 * A daemon restarts at most `restartsMax` times in all; a restart loses what is not in the journal.
 *
 * Checked: at no instant does the VM run on both hosts; a copy is only where it was accepted; when nothing can happen any
 * more, the VM runs on exactly one host, both journals are closed and no copy is left.
 *
 * Planted errors: RUN_STAGED (the target runs a complete copy without GONE), FORGET_GONE (the source closes its record before
 * HAVE), GUESS_ABORTED (a restarted source takes `copying` for aborted without looking), ASK_ONCE (it asks the target only
 * until it hears "no copy", although the target's daemon may not have been told of its copy yet).
 */
#ifndef restartsMax
#define restartsMax 4
#endif

mtype = { none, asked, copying, gone, aborted, closed, accepted, running };

mtype source = none;   /* the source's record */
mtype target = none;   /* the target's record */
bit tombstone;         /* in the target's memory */
bit knowsCopy;         /* the target's daemon was told of the complete copy */
bit asking;            /* the source's question to the target is open */
byte restarts;
bit targetRestarted;   /* its reservation went with its memory: it accepts nothing new */

/* The hypervisors. */
bit runsAtSource = 1, runsAtTarget, copyAtTarget;
byte job;              /* 0 none, 1 copying, 2 the copy is complete and the source's VM stands still, 3 removed at the source */
byte verdict;          /* what the source's hypervisor says and its daemon has not heard: 0 nothing, 1 here, 2 gone */

/* Words that were said at least once. */
bit ask, accept, refuse, gone_, have, abandon, abandoned, lookup, holding, notHolding;

#define check assert(!(runsAtSource && runsAtTarget)); assert(!copyAtTarget || target == accepted || target == running)

active proctype migration() {
  do
  /* The source's daemon. */
  :: d_step { source == none && runsAtSource -> source = asked; ask = 1 }
  :: d_step { accept && source == asked -> source = copying; job = 1 }
  :: d_step { accept && source == closed && !abandon -> abandon = 1 }
  :: d_step { refuse && source == asked -> source = closed }
  :: d_step { source == asked -> source = aborted; abandon = 1 }        /* the target is silent, or the reservation ended */
  :: d_step { source == copying && verdict == 1 -> source = aborted; abandon = 1; verdict = 0 }
  :: d_step { source == copying && verdict == 2 -> source = gone; gone_ = 1; verdict = 0 }
  :: d_step { have && source == gone -> source = closed }
  :: d_step { abandoned && source == aborted -> source = closed }
  :: d_step { holding && asking && source == copying -> source = gone; gone_ = 1; asking = 0 }
#ifdef ASK_ONCE
  :: d_step { notHolding && asking -> asking = 0 }
#endif
#ifdef FORGET_GONE
  :: d_step { source == gone -> source = closed; gone_ = 0 }
#endif

  /* The target's daemon. */
  :: d_step { ask && target == none && !tombstone && !targetRestarted -> target = accepted; accept = 1 }
  :: d_step { ask && target == none && !refuse -> tombstone = 1; refuse = 1 }
  :: d_step { abandon && target == accepted -> target = closed; copyAtTarget = 0; knowsCopy = 0; tombstone = 1; abandoned = 1 }
  :: d_step { abandon && (target == none || target == closed) && !abandoned -> tombstone = 1; abandoned = 1 }
  :: d_step { copyAtTarget && !knowsCopy -> knowsCopy = 1 }
  :: d_step { gone_ && target == accepted -> target = running }
  :: d_step { target == running && copyAtTarget -> copyAtTarget = 0; runsAtTarget = 1; check }
  :: d_step { target == running && runsAtTarget -> target = closed; knowsCopy = 0; have = 1 }
  :: d_step { gone_ && (target == none || target == closed) && !have -> have = 1 }
  :: d_step { lookup && target == accepted && knowsCopy && !holding -> holding = 1 }
  :: d_step { lookup && !(target == accepted && knowsCopy) && !notHolding -> notHolding = 1 }
#ifdef RUN_STAGED
  :: d_step { target == accepted && copyAtTarget -> target = running }
#endif
  /* The target asks what became of it, and the source answers by its journal. */
  :: d_step { target == accepted && (source == closed || source == aborted) && !abandon -> abandon = 1 }
  :: d_step { target == accepted && source == gone && !gone_ -> gone_ = 1 }

  /* The hypervisors. */
  :: d_step { job == 1 -> job = 0; verdict = 1 }                        /* a copy may fail at any time */
  :: d_step { job == 1 && target == accepted -> job = 2; runsAtSource = 0; copyAtTarget = 1; check }
  :: d_step { job == 2 -> job = 0; runsAtSource = 1; verdict = 1; check } /* the target's word was lost: the VM goes on here */
  :: d_step { job == 2 && copyAtTarget -> job = 0; verdict = 2 }        /* confirmed: removed at the source */

  /* Restarts. The source's daemon first sees to it that no copy runs. */
  :: d_step { restarts < restartsMax && source != none -> restarts++; verdict = 0; asking = 0;
      if
      :: job == 1 -> job = 0
      :: job == 2 -> job = 0; runsAtSource = 1; check
      :: else
      fi;
      if
      :: source == asked -> source = aborted; abandon = 1
#ifdef GUESS_ABORTED
      :: source == copying -> source = aborted; abandon = 1
#else
      :: source == copying && runsAtSource -> source = aborted; abandon = 1
      :: source == copying && !runsAtSource -> asking = 1; lookup = 1
#endif
      :: else
      fi }
  :: d_step { restarts < restartsMax && !targetRestarted -> restarts++; targetRestarted = 1; tombstone = 0; knowsCopy = copyAtTarget }
  :: d_step { restarts < restartsMax && targetRestarted && (tombstone || knowsCopy != copyAtTarget) -> restarts++; tombstone = 0; knowsCopy = copyAtTarget }

  :: timeout ->
    assert(runsAtSource + runsAtTarget == 1);
    assert(!copyAtTarget);
    assert(source == none || source == closed);
    assert(target == none || target == closed);
    break
  od
}

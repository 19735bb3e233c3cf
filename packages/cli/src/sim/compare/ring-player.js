// Runs in the report's page, after `drawRing`, `colors` and `side`: plays the runs that the page carries.
const runs = JSON.parse(document.getElementById("replays").textContent);
const byId = (id) => document.getElementById(id);
const [picture, choice, play, time, speed] = ["ring", "ring-run", "ring-play", "ring-time", "ring-speed"].map(byId);
let playing = null;
let atS = 0;

function show() {
  picture.innerHTML = drawRing(runs[choice.value].replay, atS, colors, side);
  time.value = atS;
}

function stop() {
  cancelAnimationFrame(playing);
  playing = null;
  play.textContent = "Play";
}

function choose() {
  const { replay, startS } = runs[choice.value];
  time.max = replay.untilS;
  atS = playing === null ? startS : Math.min(atS, replay.untilS);
  show();
}

function advance(lastMs) {
  playing = requestAnimationFrame((nowMs) => {
    // The first frame has nothing to compare with.
    const passedMs = lastMs === null ? 0 : Math.min(100, nowMs - lastMs);
    atS += (passedMs / 1000) * Number(speed.value);
    const { untilS } = runs[choice.value].replay;
    if (atS >= untilS) {
      atS = untilS;
      show();
      return stop();
    }
    show();
    advance(nowMs);
  });
}

play.addEventListener("click", () => {
  if (playing !== null) return stop();
  if (atS >= runs[choice.value].replay.untilS) atS = 0;
  play.textContent = "Pause";
  advance(null);
});
time.addEventListener("input", () => {
  atS = Number(time.value);
  show();
});
choice.addEventListener("change", choose);
choose();

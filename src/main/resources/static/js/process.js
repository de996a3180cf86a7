// Draws the model and marks on it what the list below says in words.
document.addEventListener('DOMContentLoaded', async () => {
  const picture = document.getElementById('process-picture');
  const answer = await fetch(picture.dataset.model);
  if (!answer.ok) {
    return;
  }
  picture.hidden = false;
  const viewer = new BpmnJS({ container: picture });
  const { warnings } = await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const shapes = viewer.get('elementRegistry');
  document.querySelectorAll('.tg-steps li').forEach((step) => {
    const { element, state, who } = step.dataset;
    if (!shapes.get(element)) {
      return;
    }
    canvas.addMarker(element, 'tg-bpmn-' + state);
    if (who && (state === 'now' || state === 'late')) {
      const name = document.createElement('span');
      name.className = 'tg-bpmn-who';
      name.textContent = who;
      overlays.add(element, { position: { bottom: 6, left: 6 }, html: name });
    }
  });
  canvas.zoom('fit-viewport', 'auto');
  // the wheel scrolls the page; dragging moves the picture
  viewer.get('zoomScroll').toggle(false);
  const tools = document.querySelector('.tg-bpmn-tools');
  tools.hidden = false;
  tools.addEventListener('click', (event) => {
    const factor = event.target.dataset.zoom;
    if (factor === 'fit') {
      canvas.zoom('fit-viewport', 'auto');
    } else if (factor) {
      canvas.zoom(canvas.zoom() * Number(factor), 'auto');
    }
  });
  picture.dataset.warnings = warnings.length;
});

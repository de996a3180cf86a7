/* Follows a meeting: when the server says that something changed, the page is fetched again and the
   parts marked data-live are put in place of the old ones. Whoever writes in one of them is left
   alone until they are done. Without this script the page is reloaded by hand. */
(() => {
  "use strict";
  const line = document.currentScript.dataset.live;
  let fetching = false;
  let again = false;

  /* The meeting has gone on: the forms are others. Nobody loses what they are typing. */
  const wentOn = (page) => {
    const here = document.querySelector("[data-stage]").dataset.stage;
    const fresh = page.querySelector("[data-stage]");
    const typed = [...document.querySelectorAll("main input:not([type=hidden]), main textarea")].some(
      (field) => field.value !== field.defaultValue,
    );
    return fresh && fresh.dataset.stage !== here && !typed;
  };

  const replace = (page) => {
    if (wentOn(page)) {
      location.reload();
      return;
    }
    for (const old of document.querySelectorAll("[data-live]")) {
      const fresh = page.querySelector(`main [data-live="${old.dataset.live}"]`);
      if (fresh && old.tagName !== "SCRIPT" && !old.contains(document.activeElement)) {
        old.replaceWith(document.importNode(fresh, true));
      }
    }
  };

  const fetchAgain = async () => {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        replace(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } finally {
      fetching = false;
      if (again) {
        again = false;
        fetchAgain();
      }
    }
  };

  const source = new EventSource(line);
  source.addEventListener("changed", fetchAgain);
  let first = true;
  source.addEventListener("ready", () => {
    if (!first) {
      fetchAgain();
    }
    first = false;
  });
})();

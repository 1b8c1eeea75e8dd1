/* What the browser adds: choices in cookies, keyboard, drafts, "it works", ticking clocks, tips and downloads of charts. */
(function () {
  'use strict';
  var root = document.documentElement;
  var words = {};

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function say(key) {
    var args = arguments;
    return (words[key] || key).replace(/\{(\d)\}/g, function (_, i) { return args[+i + 1]; });
  }

  /* Language, theme and density live a year in cookies of this browser. */
  function choose(name, value) {
    document.cookie = name + '=' + value + '; Path=/; Max-Age=31536000; SameSite=Lax';
    if (name === 'lang') { location.reload(); return; }
    root.setAttribute('data-' + name, value);
    all('[data-choose="' + name + '"]').forEach(function (b) { b.setAttribute('aria-pressed', String(b.dataset.value === value)); });
  }

  /* Clocks: the same words as the server, every 20 seconds. */
  function span(ms) {
    var minutes = Math.floor(Math.abs(ms) / 60000), days = Math.floor(minutes / 1440), hours = Math.floor(minutes / 60) % 24;
    if (days) { return say('days', days) + (hours ? ' ' + say('hours', hours) : ''); }
    if (hours) { return say('hours', hours) + (minutes % 60 ? ' ' + say('minutes', minutes % 60) : ''); }
    return say('minutes', minutes);
  }
  function tick() {
    var now = Date.now();
    all('.clock[data-due]').forEach(function (clock) {
      var due = +clock.dataset.due, warn = +clock.dataset.warn, left = due - now;
      var tone = left < 0 ? 'over' : now >= warn ? 'warn' : '';
      clock.classList.remove('over', 'warn');
      if (tone) { clock.classList.add(tone); }
      clock.querySelector('.left').textContent = say(left < 0 ? 'over' : 'left', span(left));
      clock.querySelector('.pi').className = 'pi ' + (left < 0 ? 'pi-exclamation-circle' : tone ? 'pi-exclamation-triangle' : 'pi-clock');
    });
    all('time[data-ago]').forEach(function (time) {
      var past = now - +time.dataset.ago;
      if (past >= 0 && past < 86400000) { time.textContent = past < 60000 ? say('justNow') : say('ago', span(past)); }
    });
  }

  /* Something works: shown after 90 ms, so that quick answers do not flicker. */
  var waiting = 0, timer = 0;
  function busy(on) {
    waiting = Math.max(0, waiting + (on ? 1 : -1));
    clearTimeout(timer);
    if (waiting) { timer = setTimeout(function () { root.classList.add('busy'); }, 90); } else { root.classList.remove('busy'); }
  }
  function hookAjax() {
    var jq = window.jQuery;
    if (!jq) { return; }
    jq(document).on('pfAjaxSend', function () { busy(true); })
      .on('pfAjaxComplete', function () { busy(false); showTop(); setTimeout(refresh, 0); })
      .on('pfAjaxError', function () { busy(false); offline(); });
  }
  /* A new page of a list is read from its top. */
  var paged;
  function showTop() {
    var list = paged && document.getElementById(paged);
    paged = null;
    if (list && list.getBoundingClientRect().top < 0) { list.scrollIntoView(); }
  }
  function onPage(event) {
    var link = event.target.closest ? event.target.closest('.ui-paginator a, .ui-paginator button') : null;
    if (link) { paged = link.closest('.ui-datatable').id; }
  }
  function offline() {
    var box = document.getElementById('offline');
    if (box) { box.hidden = false; }
  }

  /* Drafts: what was typed survives an expired page, a closed tab and a wrong click. Never a password, never a file. */
  function draftKey(form) { return 'draft:' + location.pathname + location.search + '#' + form.dataset.draft; }
  function draftFields(form) {
    return all('input, textarea, select', form).filter(function (f) {
      return f.name && !/^(hidden|password|file|submit|button)$/.test(f.type) && !f.closest('[data-nodraft]');
    });
  }
  function saveDraft(form) {
    var kept = {};
    draftFields(form).forEach(function (f) {
      if (f.type === 'checkbox' || f.type === 'radio') { if (f.checked) { (kept[f.name] = kept[f.name] || []).push(f.value); } }
      else if (f.value) { kept[f.name] = f.value; }
    });
    try { localStorage.setItem(draftKey(form), JSON.stringify(kept)); } catch (e) { return; }
    note(form, say('draftSaved', new Date().toTimeString().slice(0, 5)));
  }
  function note(form, text) {
    var place = form.querySelector('[data-draft-note]');
    if (place) { place.textContent = text; }
  }
  function restoreDraft(form) {
    var kept, changed = false;
    try { kept = JSON.parse(localStorage.getItem(draftKey(form)) || 'null'); } catch (e) { kept = null; }
    if (!kept || !Object.keys(kept).length) { return; }
    draftFields(form).forEach(function (f) {
      var value = kept[f.name];
      if (value === undefined) { return; }
      if (f.type === 'checkbox' || f.type === 'radio') { f.checked = value.indexOf(f.value) >= 0; changed = true; }
      else if (!f.value || f.tagName === 'SELECT') { f.value = value; changed = true; }
    });
    if (changed) { note(form, say('draftRestored')); }
  }
  function dropDrafts(name) {
    Object.keys(localStorage).forEach(function (key) {
      if (key.indexOf('draft:') === 0 && key.slice(key.lastIndexOf('#') + 1) === name) { localStorage.removeItem(key); }
    });
  }
  var saving = 0;
  function drafts() {
    all('form[data-draft]').forEach(function (form) {
      if (form.dataset.ready) { return; }
      form.dataset.ready = '1';
      restoreDraft(form);
      form.addEventListener('input', function () {
        clearTimeout(saving);
        saving = setTimeout(function () { saveDraft(form); }, 400);
      });
    });
    all('[data-draft-done]').forEach(function (mark) { clearTimeout(saving); dropDrafts(mark.dataset.draftDone); });
  }

  /* Keyboard: j and k walk a list, Enter opens, / searches, ? helps, Esc closes menus. */
  var at = -1;
  function rows() { return all('[data-keys] tbody tr[data-ri], [data-keys] tbody tr[data-row], [data-keys] li[data-row]'); }
  function walk(step) {
    var lines = rows();
    if (!lines.length) { return; }
    lines.forEach(function (line) { line.classList.remove('at'); });
    at = Math.min(lines.length - 1, Math.max(0, at + step));
    lines[at].classList.add('at');
    var link = lines[at].querySelector('a[href]');
    if (link) { link.focus({ preventScroll: true }); }
    lines[at].scrollIntoView({ block: 'nearest' });
  }
  function typing(target) { return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName); }
  function onKey(event) {
    if (event.key === 'Escape') { closeMenus(null, true); root.classList.remove('nav-open'); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('.ui-dialog[aria-hidden=false]')) { return; }
    if (event.key === 'j') { walk(1); } else if (event.key === 'k') { walk(-1); } else if (event.key === '/') {
      var search = document.getElementById('q');
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    } else if (event.key === '?') {
      var help = document.getElementById('keys');
      if (help) { help.showModal(); }
    }
  }
  function closeMenus(except, refocus) {
    all('details.menu[open]').forEach(function (menu) {
      if (menu !== except && !menu.contains(except)) {
        menu.open = false;
        if (refocus) { menu.querySelector('summary').focus(); }
      }
    });
  }
  function onClick(event) {
    var choice = event.target.closest('[data-choose]');
    if (choice) { event.preventDefault(); choose(choice.dataset.choose, choice.dataset.value); }
    closeMenus(event.target, false);
    var action = event.target.closest('[data-do]');
    if (action) { doIt(action.dataset.do, action); }
    var link = event.target.closest('a[href^="/"]:not([download]):not([target])');
    if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey) { busy(true); }
    if (event.target.closest('.shade')) { root.classList.remove('nav-open'); }
  }
  function doIt(what, source) {
    if (what === 'nav') { root.classList.toggle('nav-open'); }
    else if (what === 'keys') { document.getElementById('keys').showModal(); }
    else if (what === 'close') { source.closest('dialog').close(); }
    else if (what === 'png') { png(source.closest('.chart')); }
    else if (what === 'csv') { csv(source.closest('.chart, .tabled')); }
    else if (what === 'print') { window.print(); }
    else if (what === 'copy') { copy(source); }
    else if (what === 'saveFilter') { saveFilter(source.closest('[data-saved]')); }
    else if (what === 'dropFilter') { dropFilter(source); }
  }
  function copy(source) {
    var text = document.getElementById(source.dataset.from).textContent.trim();
    navigator.clipboard.writeText(text).then(function () { source.textContent = say('copied'); });
  }

  /* Saved filters: an address under a name, in this browser. */
  function savedFilters(place) {
    try { return JSON.parse(localStorage.getItem('filters:' + place) || '[]'); } catch (e) { return []; }
  }
  function keepFilters(place, list) {
    localStorage.setItem('filters:' + place, JSON.stringify(list));
    showFilters();
  }
  function showFilters() {
    all('[data-saved]').forEach(function (menu) {
      var list = savedFilters(menu.dataset.saved), box = menu.querySelector('[data-saved-list]');
      menu.querySelector('[data-saved-none]').hidden = list.length > 0;
      box.textContent = '';
      list.forEach(function (filter, i) {
        var line = box.appendChild(document.createElement('li')), link = line.appendChild(document.createElement('a'));
        var drop = line.appendChild(document.createElement('button'));
        line.className = 'rowline';
        link.textContent = filter.name;
        link.href = location.pathname + filter.query;
        drop.type = 'button';
        drop.dataset.do = 'dropFilter';
        drop.dataset.index = i;
        drop.setAttribute('aria-label', say('remove') + ' ' + filter.name);
        drop.innerHTML = '<i class="pi pi-trash" aria-hidden="true"></i>';
      });
    });
  }
  function saveFilter(menu) {
    var field = menu.querySelector('[data-saved-name]'), name = field.value.trim();
    if (!name) { field.focus(); return; }
    var list = savedFilters(menu.dataset.saved).filter(function (f) { return f.name !== name; });
    list.push({ name: name, query: location.search });
    field.value = '';
    keepFilters(menu.dataset.saved, list.slice(-20));
  }
  function dropFilter(button) {
    var place = button.closest('[data-saved]').dataset.saved, list = savedFilters(place);
    list.splice(+button.dataset.index, 1);
    keepFilters(place, list);
  }

  /* What must be filled in says so when it is left empty, and stops saying so while it is typed. */
  function checkField(field) {
    var box = field.closest('.field'), empty = !field.value.trim(), told = box && box.querySelector('.told');
    if (!box) { return; }
    box.classList.toggle('invalid', empty);
    field.setAttribute('aria-invalid', String(empty));
    if (empty && !told) {
      told = box.appendChild(document.createElement('span'));
      told.className = 'ui-message told';
      told.textContent = say('required');
    } else if (!empty && told) { told.remove(); }
  }
  function onBlur(event) { if (event.target.matches && event.target.matches('[aria-required=true]')) { checkField(event.target); } }
  function onInput(event) { if (event.target.matches('[aria-required=true][aria-invalid=true]')) { checkField(event.target); } }

  /* Charts: a tip under the pointer, and the picture or its table as a file. */
  var tip;
  function onMove(event) {
    var spot = event.target.closest ? event.target.closest('[data-tip]') : null;
    if (!spot) { if (tip) { tip.hidden = true; } return; }
    if (!tip) { tip = document.body.appendChild(document.createElement('div')); tip.className = 'tip'; tip.setAttribute('aria-hidden', 'true'); }
    tip.textContent = spot.dataset.tip;
    tip.hidden = false;
    var left = event.clientX + 14, top = event.clientY + 14;
    tip.style.left = Math.min(left, innerWidth - tip.offsetWidth - 8) + 'px';
    tip.style.top = (top + tip.offsetHeight > innerHeight ? event.clientY - tip.offsetHeight - 10 : top) + 'px';
  }
  function save(blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }
  var DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'font-family'];
  function png(chart) {
    var svg = chart.querySelector('svg'), copy = svg.cloneNode(true), from = all('*', svg), to = all('*', copy);
    from.forEach(function (node, i) {
      var style = getComputedStyle(node);
      DRAWN.forEach(function (p) { to[i].style.setProperty(p, style.getPropertyValue(p)); });
    });
    var box = svg.viewBox.baseVal, scale = 2, head = 44, image = new Image();
    copy.setAttribute('width', box.width);
    copy.setAttribute('height', box.height);
    image.onload = function () {
      var canvas = document.createElement('canvas'), pen = canvas.getContext('2d'), style = getComputedStyle(chart);
      canvas.width = box.width * scale;
      canvas.height = (box.height + head) * scale;
      pen.scale(scale, scale);
      pen.fillStyle = getComputedStyle(root).getPropertyValue('--surface').trim();
      pen.fillRect(0, 0, box.width, box.height + head);
      pen.fillStyle = style.color;
      pen.font = '600 16px ' + style.fontFamily;
      pen.fillText(chart.querySelector('.finding').textContent.trim(), 16, 28, box.width - 32);
      pen.drawImage(image, 0, head);
      canvas.toBlob(function (blob) { save(blob, chart.dataset.file + '.png'); });
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  }
  function cell(text) {
    var plain = text.trim().replace(/\s+/g, ' ');
    if (/^[=+\-@\t\r＝＋－＠]/.test(plain) && !/^[+-]?[\d.,]+%?$/.test(plain)) { plain = "'" + plain; }
    return /[",\n]/.test(plain) ? '"' + plain.replace(/"/g, '""') + '"' : plain;
  }
  function csv(chart) {
    var lines = all('table tr', chart).map(function (row) {
      return all('th, td', row).map(function (c) { return cell(c.textContent); }).join(',');
    });
    save(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' }), chart.dataset.file + '.csv');
  }

  /* Good news goes by itself; bad news stays until it is closed. A field that is wrong gets the focus. */
  function messages() {
    all('#messages li[role]').forEach(function (line) { line.removeAttribute('role'); });
    all('#messages .ui-messages-info').forEach(function (box) { setTimeout(function () { box.remove(); }, 5000); });
    var summary = document.querySelector('[data-errors]:not([data-seen])');
    if (summary) {
      summary.dataset.seen = '1';
      summary.focus();
      all('#messages .ui-messages-error').forEach(function (box) { box.remove(); });
    }
  }
  /* On a phone the heads of a table are gone: its numbers carry them. */
  function label() {
    all('.cards table').forEach(function (table) {
      var heads = all('thead th', table);
      all('tbody td.num:not([data-label])', table).forEach(function (td) {
        var head = heads[td.cellIndex], text = head ? head.textContent.trim() : '';
        if (text && !td.querySelector('button, a')) { td.dataset.label = text; }
      });
    });
  }
  function refresh() { tick(); drafts(); messages(); label(); }

  /* The page to come back to when the session has ended in the middle of work. */
  function remember() {
    var next = document.querySelector('input[data-next]'), back = document.querySelector('a[data-back]');
    if (back) { back.href = sessionStorage.getItem('back') || '/'; }
    if (next) { if (!next.value) { next.value = sessionStorage.getItem('back') || ''; } }
    else if (document.querySelector('.frame')) { sessionStorage.setItem('back', location.pathname + location.search); }
  }
  function start() {
    var box = document.getElementById('words');
    if (box) { words = Object.assign({}, box.dataset); }
    remember();
    hookAjax();
    refresh();
    showFilters();
    setInterval(tick, 20000);
    document.addEventListener('focusout', onBlur);
    document.addEventListener('input', onInput);
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.addEventListener('click', onPage, true);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('change', function (event) {
      if (event.target.matches('[data-submit]')) { event.target.form.requestSubmit(); }
    });
    document.addEventListener('submit', function (event) { if (!event.defaultPrevented) { busy(true); } });
    window.addEventListener('pageshow', function (event) { if (event.persisted) { waiting = 1; busy(false); } });
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
}());

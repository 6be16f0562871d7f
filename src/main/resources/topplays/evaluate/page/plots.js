'use strict';
const plots = (function () {
  const dark = matchMedia('(prefers-color-scheme: dark)');

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  /* Draws the option that makeOption returns, and draws it again when the colours of the page change. */
  function show(element, makeOption) {
    const plot = echarts.init(element);
    const draw = () => plot.setOption(Object.assign({ animation: false, color: series() }, makeOption()));
    draw();
    dark.addEventListener('change', draw);
    addEventListener('resize', () => plot.resize());
  }

  function series() {
    return dark.matches
      ? ['#6b7280', '#e9c46a', '#6fa8cc', '#e07a7a', '#8fc99b', '#b79ad6', '#d99a6c', '#7fc8c8']
      : ['#a3a8b0', '#b7860b', '#2f6f9f', '#b33a3a', '#3f8f57', '#7750a8', '#b0622a', '#2c8c8c'];
  }

  function axis(own) {
    const quiet = colour('--quiet');
    const line = colour('--line');
    return Object.assign(
      {
        axisLabel: { color: quiet },
        nameTextStyle: { color: quiet },
        axisLine: { lineStyle: { color: line } },
        splitLine: { lineStyle: { color: line } },
      },
      own
    );
  }

  function tooltip(own) {
    return Object.assign(
      {
        backgroundColor: colour('--paper'),
        borderColor: colour('--line'),
        textStyle: { color: colour('--ink') },
      },
      own
    );
  }

  return { data: JSON.parse(document.getElementById('plots').textContent), axis, colour, series, show, tooltip };
})();

'use strict';
(function () {
  const data = JSON.parse(document.getElementById('plots').textContent);
  const names = Object.keys(data.eventsPerMinute);
  const shownAtFirst = ['arrivals', 'optimum', names[2]];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const plot = echarts.init(document.getElementById('plot'));

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function series(name) {
    const rates = data.eventsPerMinute[name];
    return {
      name: name,
      type: 'line',
      step: 'end',
      symbol: 'none',
      data: rates.map((rate, i) => [data.startMillis + i * data.spanMillis, rate]),
      lineStyle: { width: name === 'arrivals' ? 1 : 2, type: name === 'optimum' ? 'dashed' : 'solid' },
      areaStyle: name === 'arrivals' ? { opacity: 0.25 } : undefined,
      emphasis: { disabled: true },
    };
  }

  function draw() {
    const ink = colour('--ink');
    const quiet = colour('--quiet');
    const line = colour('--line');
    const axis = {
      axisLabel: { color: quiet },
      nameTextStyle: { color: quiet },
      axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } },
    };
    plot.setOption({
      useUTC: true,
      animation: false,
      color: dark.matches
        ? ['#6b7280', '#e9c46a', '#6fa8cc', '#e07a7a', '#8fc99b', '#b79ad6', '#d99a6c', '#7fc8c8']
        : ['#a3a8b0', '#b7860b', '#2f6f9f', '#b33a3a', '#3f8f57', '#7750a8', '#b0622a', '#2c8c8c'],
      grid: { left: 60, right: 20, top: 70, bottom: 70 },
      legend: {
        top: 0,
        textStyle: { color: ink },
        selected: Object.fromEntries(names.map((name) => [name, shownAtFirst.includes(name)])),
      },
      tooltip: {
        trigger: 'axis',
        backgroundColor: colour('--paper'),
        borderColor: line,
        textStyle: { color: ink },
      },
      dataZoom: [{ type: 'inside' }, { type: 'slider', bottom: 10, textStyle: { color: quiet } }],
      xAxis: Object.assign({ type: 'time' }, axis, { splitLine: { show: false } }),
      yAxis: Object.assign({ type: 'value', name: 'events a minute, mean of ' + data.span }, axis, {
        nameTextStyle: { color: quiet, align: 'left' },
      }),
      series: names.map(series),
    });
  }

  draw();
  dark.addEventListener('change', draw);
  addEventListener('resize', () => plot.resize());
})();

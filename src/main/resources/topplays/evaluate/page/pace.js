(function () {
  const data = plots.data;
  const names = Object.keys(data.eventsPerMinute);
  const shownAtFirst = ['arrivals', 'optimum', names[2]];

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

  plots.show(document.getElementById('plot'), () => {
    const quiet = plots.colour('--quiet');
    return {
      useUTC: true,
      grid: { left: 60, right: 20, top: 70, bottom: 70 },
      legend: {
        top: 0,
        textStyle: { color: plots.colour('--ink') },
        selected: Object.fromEntries(names.map((name) => [name, shownAtFirst.includes(name)])),
      },
      tooltip: plots.tooltip({ trigger: 'axis' }),
      dataZoom: [{ type: 'inside' }, { type: 'slider', bottom: 10, textStyle: { color: quiet } }],
      xAxis: plots.axis({ type: 'time', splitLine: { show: false } }),
      yAxis: plots.axis({
        type: 'value',
        name: 'events per minute, mean over ' + data.span,
        nameTextStyle: { color: quiet, align: 'left' },
      }),
      series: names.map(series),
    };
  });
})();

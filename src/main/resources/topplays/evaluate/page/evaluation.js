(function () {
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
  const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

  function axis(own, isX) {
    const byName = own.names.length > 0;
    return plots.axis({
      type: byName ? 'category' : own.log ? 'log' : 'value',
      name: own.name,
      nameLocation: isX ? 'middle' : 'end',
      nameGap: isX ? 30 : 15,
      nameTextStyle: { color: plots.colour('--quiet'), align: isX ? 'center' : 'left' },
      data: byName ? own.names : undefined,
      minInterval: own.name === 'cores' ? 1 : undefined,
      axisLabel: {
        color: plots.colour('--quiet'),
        hideOverlap: true,
        formatter: byName ? undefined : (value) => short.format(value),
      },
      splitLine: isX ? { show: false } : { lineStyle: { color: plots.colour('--line') } },
    });
  }

  function series(own) {
    const bars = own.kind === 'BARS' || own.kind === 'STACKED_BARS';
    return {
      name: own.name,
      type: bars ? 'bar' : own.kind === 'POINTS' ? 'scatter' : 'line',
      stack: own.kind === 'STACKED_BARS' ? 'all' : undefined,
      data: own.points,
      barMaxWidth: 56,
      symbol: own.kind === 'DASHES' ? 'none' : 'circle',
      symbolSize: 8,
      lineStyle: { width: 2, type: own.kind === 'DASHES' ? 'dashed' : 'solid' },
      emphasis: { disabled: true },
    };
  }

  function option(plot) {
    const several = plot.series.length > 1;
    return {
      color: several && plot.x.names.length === 0 ? plots.series().slice(2) : plots.series().slice(several ? 0 : 2),
      grid: { left: 56, right: 24, top: several ? 84 : 48, bottom: 48 },
      legend: several ? { top: 0, left: 0, textStyle: { color: plots.colour('--ink') } } : { show: false },
      tooltip: plots.tooltip({
        trigger: plot.x.names.length > 0 ? 'axis' : 'item',
        valueFormatter: (value) => [].concat(value).map((each) => number.format(each)).join(', '),
      }),
      xAxis: axis(plot.x, true),
      yAxis: axis(plot.y, false),
      series: plot.series.map(series),
    };
  }

  const elements = document.querySelectorAll('.plot');
  plots.data.forEach((plot, i) => plots.show(elements[i], () => option(plot)));
})();

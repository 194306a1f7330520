package import SOPRender

/// The table of a chart in slices, one a page: so far only its texts.
package func layOutTable(
  _ chart: Sheet.Chart, _ frame: TableFrame, _ typesetter: Typesetter
) -> [Block] {
  layOutTextTable(chart.table, frame, typesetter)
}

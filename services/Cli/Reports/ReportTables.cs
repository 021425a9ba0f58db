using System.Xml.Linq;

using Claims.Tracking.Reporting;

namespace Claims.Cli.Reports;

/// <summary>Tables of figures as HTML.</summary>
internal static class ReportTables
{
    public static XElement ToHtml(this FigureTable table) => Html.Table(table.Caption, table.Columns, table.Rows);
}

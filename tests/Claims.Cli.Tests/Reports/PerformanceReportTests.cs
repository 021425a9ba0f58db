using System.Xml.Linq;

using Claims.Cli.Reports;
using Claims.Contracts;
using Claims.Testing;

namespace Claims.Cli.Tests.Reports;

public sealed class PerformanceReportTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 20, 8, 30, 0, TimeSpan.Zero);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_chart_has_its_data_in_a_table()
    {
        var report = Read(Measured.Weeks(14));

        var figures = report.Descendants("figure").ToList();
        Assert.Equal(4, figures.Count);
        Assert.All(figures, figure =>
        {
            Assert.Single(figure.Elements(Svg + "svg"));
            Assert.NotEmpty(figure.Element("details")!.Element("table")!.Element("tbody")!.Elements("tr"));
        });
        Assert.Equal(14, figures[0].Descendants("tbody").Single().Elements("tr").Count());
    }

    [Fact]
    public void The_header_says_model_period_and_when_it_was_made()
    {
        var report = Read(Measured.Weeks(14));

        var items = report.Descendants("dd").Select(item => item.Value);
        Assert.Equal(["2026-04-20 08:30 UTC", "2026-01-05 to 2026-04-12", "2026-04-14 06:00 UTC", "5f1c2d3e4a5b60718293a4b5c6d7e8f901234567"], items);
        Assert.Contains("How the figures were made", report.Descendants("h2").Select(head => head.Value));
        Assert.Contains("Limits", report.Descendants("h2").Select(head => head.Value));
    }

    [Fact]
    public void An_alarm_is_marked_in_its_chart_once()
    {
        var recall = Read(Measured.Weeks(14)).Descendants("figure").Single(figure => figure.Descendants(Svg + "title").First().Value.StartsWith("recall", StringComparison.Ordinal));

        Assert.Single(recall.Descendants(Svg + "text"), text => text.Value == "alarm: worse since 2026-03-02");
        Assert.Single(recall.Descendants(Svg + "text"), text => text.Value == "baseline 0.630");
    }

    [Fact]
    public void Segments_stand_in_a_table_and_alerts_at_the_top()
    {
        var report = Read([.. Measured.Weeks(3), Measured.Week(0, "plan", "gold"), Measured.Week(0, "plan", "silver")], Alert("recall fell"));

        var rows = report.Descendants("table").Single(table => table.Element("caption")!.Value.StartsWith("latest window", StringComparison.Ordinal)).Descendants("tr").Skip(1);
        Assert.Equal(["plan = gold", "plan = silver"], rows.Select(row => row.Element("th")!.Value));
        Assert.Contains("recall fell", report.Descendants("section").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_comes_in_runs_and_nothing_is_loaded()
    {
        const string Hostile = "</style><script>alert(1)</script>\u0001<img src=x onerror=alert(1)>";

        var html = new PerformanceReport([Measured.Week(0, "plan", Hostile)], [Alert(Hostile)], At).ToHtml();

        var report = XDocument.Parse(html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(report.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(ReportWords.Style, report.Descendants("style").Single().Value);
        Assert.DoesNotContain(report.Descendants("style").Single().Value, sign => sign is '<' or '>' or '&');
    }

    [Fact]
    public void A_report_without_windows_says_so()
    {
        var report = Read([]);

        Assert.Contains(report.Descendants("dd"), item => item.Value == "no window was measured");
        Assert.Contains(report.Descendants("p"), item => item.Value == "No alert holds.");
    }

    private static XDocument Read(IReadOnlyList<PerformanceMeasured> windows, params IReadOnlyList<Alert> alerts) =>
        XDocument.Parse(new PerformanceReport(windows, alerts, At).ToHtml());

    private static Alert Alert(string text) => new()
    {
        AlertId = "a",
        Kind = AlertKind.Degradation,
        Subject = PerformanceSubject.Assessment,
        ModelHash = "mh",
        SegmentKind = "all",
        SegmentValue = "",
        Measure = "recall",
        Day = Measured.First,
        Severity = 4,
        Text = text,
        RaisedAt = At,
    };
}

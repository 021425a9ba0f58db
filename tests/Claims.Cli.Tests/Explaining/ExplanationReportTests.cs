using Claims.Cli.Explaining;
using Claims.Contracts;

using Spectre.Console;

namespace Claims.Cli.Tests.Explaining;

public class ExplanationReportTests
{
    [Fact]
    public void Every_line_shows_its_clauses_by_attention_gradient_and_leave_one_out_with_both_numbers_of_a_condition()
    {
        var written = Write(Explained.Claim());

        Assert.Contains("claim c, decision d", written, StringComparison.Ordinal);
        Assert.Contains("- first statement", written, StringComparison.Ordinal);
        Assert.Contains("line 1: without it -0.500", written, StringComparison.Ordinal);
        var row = Row(written, "4.1");
        Assert.Equal(["4.1", "0.500", "0.250 0.750", "+1.500", "-0.500", "0.875", "BROKEN UNITS_OVER_LINE_LIMIT: expected at most 2, found 3"], row);
    }

    [Fact]
    public void Route_risk_and_every_reason_come_first()
    {
        var written = Write(Explained.Claim());

        Assert.Contains("to be reviewed; risk 0.625; claims like it are reviewed with probability 1", written, StringComparison.Ordinal);
        Assert.Equal(["DUPLICATE_LINE", "6.00", "2", "billed before"], Row(written, "DUPLICATE_LINE").Where(cell => cell.Length > 0));
        Assert.Equal(["UNITS_OVER_LIMIT", "2.50", "1", "4.1", "over the limit"], Row(written, "UNITS_OVER_LIMIT"));
        Assert.True(written.IndexOf("UNITS_OVER_LIMIT", StringComparison.Ordinal) < written.IndexOf("first statement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Route.Pay, "to be paid")]
    [InlineData(Route.Audit, "drawn for the random audit")]
    public void Every_route_is_said(Route route, string words) =>
        Assert.Contains(words, Write(Explained.Claim() with { Assessment = Explained.Reviewed with { Route = route, Reasons = [] } }), StringComparison.Ordinal);

    [Fact]
    public void Changes_say_whether_they_clear_the_flag_and_rankings_how_faithful_they_are()
    {
        var written = Write(Explained.Claim());

        Assert.Equal(["line 1: 2 units instead of 3", "4.1", "0.125", "cleared"], Row(written, "line 1: 2 units"));
        Assert.Equal(["gradient × attention", "0.500", "0.125", "+0.500"], Row(written, "gradient × attention"));
        Assert.Equal(["attention", "0.250", "0.250", "undefined"], Row(written, "attention "));
    }

    [Fact]
    public void An_explanation_of_another_decision_says_so()
    {
        const string Changed = "have changed since";

        Assert.Contains(Changed, Write(Explained.Claim(isSameDecision: false)), StringComparison.Ordinal);
        Assert.DoesNotContain(Changed, Write(Explained.Claim()), StringComparison.Ordinal);
    }

    private static string Write(ExplainedClaim explained)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 180;
        ExplanationReport.Write(console, explained);
        return text.ToString();
    }

    private static string[] Row(string written, string first) => [.. written.Split('\n')
        .Single(line => line.TrimStart('│', ' ').StartsWith(first, StringComparison.Ordinal) && line.Count(c => c == '│') > 2)
        .Split('│', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

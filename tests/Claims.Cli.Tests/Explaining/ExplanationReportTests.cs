using Claims.Cli.Explaining;
using Claims.Contracts;

using Spectre.Console;

namespace Claims.Cli.Tests.Explaining;

public class ExplanationReportTests
{
    [Fact]
    public void Every_line_shows_its_clauses_by_attention_gradient_and_leave_one_out_with_both_numbers_of_a_condition()
    {
        var written = Write(new ClaimExplained { Explanation = Explained.Flagged, IsSameDecision = true });

        Assert.Contains("claim c, decision d", written, StringComparison.Ordinal);
        Assert.Contains("- first statement", written, StringComparison.Ordinal);
        Assert.Contains("line 1: without it -0.500", written, StringComparison.Ordinal);
        var row = Row(written, "4.1");
        Assert.Equal(["4.1", "0.500", "0.250 0.750", "+1.500", "-0.500", "0.875", "BROKEN UNITS_OVER_LINE_LIMIT: expected at most 2, found 3"], row);
    }

    [Fact]
    public void Changes_say_whether_they_clear_the_flag_and_rankings_how_faithful_they_are()
    {
        var written = Write(new ClaimExplained { Explanation = Explained.Flagged, IsSameDecision = true });

        Assert.Equal(["line 1: 2 units instead of 3", "4.1", "0.125", "cleared"], Row(written, "line 1: 2 units"));
        Assert.Equal(["gradient × attention", "0.500", "0.125", "+0.500"], Row(written, "gradient × attention"));
        Assert.Equal(["attention", "0.250", "0.250", "undefined"], Row(written, "attention "));
    }

    [Fact]
    public void An_explanation_of_another_decision_says_so()
    {
        const string Changed = "have changed since";

        Assert.Contains(Changed, Write(new ClaimExplained { Explanation = Explained.Flagged, IsSameDecision = false }), StringComparison.Ordinal);
        Assert.DoesNotContain(Changed, Write(new ClaimExplained { Explanation = Explained.Flagged, IsSameDecision = true }), StringComparison.Ordinal);
    }

    private static string Write(ClaimExplained explained)
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

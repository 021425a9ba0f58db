using Claims.Tracking.Degradation;

namespace Claims.Tracking.Tests.Degradation;

public class EProcessTests
{
    [Fact]
    public void Without_windows_there_is_no_evidence() => Assert.Equal(0, EProcess.Of([]).Log, 12);

    [Fact]
    public void Windows_without_judged_claims_change_nothing() => Assert.Equal(0, EProcess.Of([.. Enumerable.Repeat(Growth(0), 50)]).Log, 12);

    [Fact]
    public void The_start_that_evidence_is_owed_to_is_where_growth_begins()
    {
        var (log, since) = EProcess.Of([.. Enumerable.Repeat(Growth(-0.5), 20), .. Enumerable.Repeat(Growth(1), 10)]);

        Assert.Equal(20, since);
        Assert.InRange(log, 10 - Math.Log(21 * 22), 10);
    }

    [Fact]
    public void A_mean_over_all_starts_and_fractions_is_what_it_says()
    {
        var windows = new[] { 0.3, -0.2, 0.7 }.Select(Growth).ToList();

        var expected = (Math.Exp(0.8) / 2) + (Math.Exp(0.5) / 6) + (Math.Exp(0.7) / 12) + (1.0 / 4);

        Assert.Equal(Math.Log(expected), EProcess.Of(windows).Log, 12);
    }

    private static WindowBets Growth(double log) => new([.. Enumerable.Repeat(log, WindowBets.Fractions.Count)]);
}

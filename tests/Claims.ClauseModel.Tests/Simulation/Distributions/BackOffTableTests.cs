using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Tests.Simulation.Distributions;

public class BackOffTableTests
{
    private static readonly BackOffTable Table = new("test",
    [
        new BackOffRow("test", "narrow", Rest: 600, [("a", 300), ("b", 100)]),
        new BackOffRow("test", "wide", Rest: 0, [("c", 75), ("d", 25)]),
    ]);

    [Fact]
    public void What_is_too_rare_under_the_narrow_key_is_drawn_under_the_wide_one()
    {
        var drawn = Draws.Count(20_000, random => Table.Draw(random, "narrow", "wide"));

        Draws.AssertAgrees(new Dictionary<string, double> { ["a"] = 0.3, ["b"] = 0.1, ["c"] = 0.45, ["d"] = 0.15 }, drawn);
    }

    [Fact]
    public void Keys_without_a_row_are_passed_over()
    {
        var drawn = Draws.Count(20_000, random => Table.Draw(random, "unheard of", "wide"));

        Draws.AssertAgrees(new Dictionary<string, double> { ["c"] = 0.75, ["d"] = 0.25 }, drawn);
    }

    [Fact]
    public void Where_no_key_has_a_row_all_rows_are_drawn_from_together()
    {
        var drawn = Draws.Count(20_000, random => Table.Draw(random, "unheard of"));

        Draws.AssertAgrees(new Dictionary<string, double> { ["a"] = 0.6, ["b"] = 0.2, ["c"] = 0.15, ["d"] = 0.05 }, drawn);
    }

    [Fact]
    public void A_table_without_a_row_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BackOffTable("empty", []));

    [Fact]
    public void A_row_is_read_as_it_was_written()
    {
        var row = new BackOffRow("secondary", "mdc-05", 12, [("V5867", 30), ("sct:1-2", 11)]);

        var read = BackOffRow.Parse(row.ToString());

        Assert.Equal("secondary;mdc-05;12;V5867=30,sct:1-2=11", row.ToString());
        Assert.Equal(row.ToString(), read.ToString());
    }
}

using Claims.Statistics.Sketches;
using Claims.Tracking.Windows;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Windows;

public class WindowCountsTests
{
    [Fact]
    public void The_same_claims_in_any_order_give_the_same_bytes()
    {
        var property = Prop.ForAll(Some(), Some(), (first, second) =>
            Bytes(Of([.. first, .. second])).SequenceEqual(Bytes(Of([.. second.Reverse(), .. first]))));

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Fact]
    public void Merging_equals_counting_together()
    {
        var property = Prop.ForAll(Some(), Some(), (first, second) =>
        {
            var merged = Of(first);
            merged.Merge(Of(second));
            return Bytes(merged).SequenceEqual(Bytes(Of([.. first, .. second])));
        });

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Fact]
    public void Claims_that_are_taken_out_leave_nothing()
    {
        var property = Prop.ForAll(Some(), claims =>
        {
            var counts = Of(claims);
            foreach (var (cell, tally) in claims)
            {
                counts.Add(cell, -tally);
            }

            return counts.IsEmpty;
        });

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var property = Prop.ForAll(Some(), claims =>
        {
            var bytes = Bytes(Of(claims));
            var reader = new SketchReader(bytes);
            return Bytes(WindowCounts.Read(ref reader)).SequenceEqual(bytes);
        });

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Fact]
    public void The_mean_risk_of_a_cell_is_that_of_its_claims()
    {
        var counts = new WindowCounts();

        counts.Add(Cell(0.301), Tally.Of(0.301, 10));
        counts.Add(Cell(0.302), Tally.Of(0.302, 20));

        var (cell, tally) = Assert.Single(counts.Cells);
        Assert.Equal(0.3015, tally.MeanRisk, 9);
        Assert.Equal(3000, tally.Cents);
        Assert.Equal(50, cell.Weight);
    }

    private static Cell Cell(double risk) => new(RiskGrid.Of(risk), IsPredicted: true, ReviewMillionths: 20_000, Truth.Proper);

    private static WindowCounts Of(IEnumerable<(Cell Cell, Tally Tally)> claims)
    {
        var counts = new WindowCounts();
        foreach (var (cell, tally) in claims)
        {
            counts.Add(cell, tally);
        }

        return counts;
    }

    private static byte[] Bytes(WindowCounts counts)
    {
        var writer = new SketchWriter();
        counts.Write(writer);
        return writer.ToArray();
    }

    private static Arbitrary<(Cell Cell, Tally Tally)[]> Some() => Gen.ArrayOf(
        from risk in Gen.Choose(0, 20)
        from isPredicted in Gen.Elements(true, false)
        from review in Gen.Elements(20_000, 1_000_000)
        from truth in Gen.Elements(Truth.Unknown, Truth.Proper, Truth.Improper)
        select (new Cell(RiskGrid.Of(risk / 20.0), isPredicted, review, truth), Tally.Of(risk / 20.0, risk))).ToArbitrary();
}

using Claims.Tracking.Segments;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Segments;

public class SegmentBoundTests
{
    private static readonly SegmentBound Bound = new(Values: 5, Labels: 2);

    [Fact]
    public void What_is_kept_in_the_end_does_not_depend_on_the_order_in_which_values_came()
    {
        var property = Prop.ForAll(Some(), Gen.Choose(0, 1_000).ToArbitrary(), (segments, seed) =>
        {
            var random = new Random(seed);
            var shuffled = segments.ToArray();
            random.Shuffle(shuffled);
            return KeptOneBatchAfterTheOther(shuffled, random).SetEquals(Bound.Keep([], segments));
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), property);
    }

    [Fact]
    public void No_kind_has_more_values_than_the_bound_and_the_rest()
    {
        var kept = Bound.Keep([], [.. Enumerable.Range(0, 100).Select(i => new Segment("kind", $"{i}")), .. Enumerable.Range(0, 100).Select(i => new Segment(SegmentKind.Label($"{i % 9}"), $"{i}"))]);

        Assert.Equal(3, kept.Select(segment => segment.Kind).Distinct().Count());
        Assert.All(kept.GroupBy(segment => segment.Kind), kind => Assert.Equal(Bound.Values + 1, kind.Count()));
    }

    [Fact]
    public void A_value_that_is_not_kept_counts_among_the_rest_and_a_label_that_is_not_nowhere()
    {
        var kept = new HashSet<Segment> { new("kind", "a"), new("kind", Segment.OtherValue) };

        Assert.Equal(new Segment("kind", "a"), SegmentBound.Place(new("kind", "a"), kept));
        Assert.Equal(new Segment("kind", Segment.OtherValue), SegmentBound.Place(new("kind", "b"), kept));
        Assert.Null(SegmentBound.Place(new(SegmentKind.Label("l"), "b"), kept));
    }

    private static HashSet<Segment> KeptOneBatchAfterTheOther(Segment[] segments, Random random)
    {
        var kept = new HashSet<Segment>();
        for (var i = 0; i < segments.Length;)
        {
            var length = random.Next(1, 6);
            kept = Bound.Keep(kept, segments.Skip(i).Take(length));
            i += length;
        }

        return kept;
    }

    private static Arbitrary<Segment[]> Some() => Gen.ArrayOf(
        from kind in Gen.Elements("kind", SegmentKind.Label("a"), SegmentKind.Label("b"), SegmentKind.Label("c"))
        from value in Gen.Choose(0, 12)
        select new Segment(kind, $"{value}")).ToArbitrary();
}

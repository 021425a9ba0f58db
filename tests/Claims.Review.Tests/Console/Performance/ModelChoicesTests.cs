using Claims.Contracts;
using Claims.Review.Console.Performance;
using Claims.Tracking.Segments;

namespace Claims.Review.Tests.Console.Performance;

public sealed class ModelChoicesTests
{
    private static readonly IReadOnlyList<WindowSize> Sizes =
    [
        new(PerformanceSubject.Assessment, "old", Segment.All, 900, 90),
        new(PerformanceSubject.Assessment, "older", Segment.All, 950, 95),
        new(PerformanceSubject.Assessment, "new", Segment.All, 10, 1),
        new(PerformanceSubject.Assessment, "new", new Segment("plan", "silver"), 3, 0),
        new(PerformanceSubject.Assessment, "new", new Segment("plan", "gold"), 7, 1),
        new(PerformanceSubject.ClauseModel, "new", Segment.All, 9, 1),
    ];

    [Fact]
    public void The_model_in_use_comes_first_then_those_with_most_claims() =>
        Assert.Equal(["new", "older", "old"], ModelChoices.Models(Sizes, PerformanceSubject.Assessment, "new"));

    [Fact]
    public void All_claims_come_first_then_the_largest_parts() =>
        Assert.Equal(["all", "plan=gold", "plan=silver"], ModelChoices.Segments(Sizes, PerformanceSubject.Assessment, "new").Select(size => size.Segment.ToString()));
}

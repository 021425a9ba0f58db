using Claims.Contracts;
using Claims.Tracking.Truths;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Truths;

internal static class Facts
{
    public static DateTimeOffset Hour(int hour) => new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    public static VerdictFact Of(string id, ReviewStage stage, Verdict verdict, string reviewer, int recorded, int known = 9) => new()
    {
        Id = id, Stage = stage, Verdict = verdict, Reviewer = reviewer, RecordedAt = Hour(recorded), KnownAt = Hour(known),
    };

    /// <summary>Few moments and reviewers, so that verdicts meet.</summary>
    public static Arbitrary<VerdictFact[]> Some() => Gen.ArrayOf(
        from stage in Gen.Elements(Enum.GetValues<ReviewStage>())
        from verdict in Gen.Elements(Enum.GetValues<Verdict>())
        from reviewer in Gen.Elements("a", "b", "c")
        from hour in Gen.Choose(0, 3)
        from withdrawn in Gen.Choose(-6, 3)
        select (stage, verdict, reviewer, hour, withdrawn)).Select(items => items
            .Select((item, i) => Of($"{i}", item.stage, item.verdict, item.reviewer, item.hour) with { Withdraws = item.withdrawn < 0 ? null : $"{item.withdrawn}" }).ToArray()).ToArbitrary();
}

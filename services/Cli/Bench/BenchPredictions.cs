using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Predictions;
using Claims.Tracking.Segments;
using Claims.Tracking.Truths;

namespace Claims.Cli.Bench;

/// <summary>A month of predictions in the order of days: both subjects, and as many plans, specialties, clauses and labels as an insurer has.</summary>
/// <param name="count">Predictions to make.</param>
/// <param name="seed">The same seed makes the same predictions.</param>
internal sealed class BenchPredictions(long count, int seed)
{
    public const int Days = 30;

    private const double JudgedShare = 0.02;
    private const int AuditMillionths = 20_000;

    public static readonly DateOnly First = new(2026, 3, 1);

    private static readonly string[] Ranked = [.. Names("", 10)];

    private static readonly (string Kind, string[] Values)[] Parts =
    [
        (SegmentKind.Policy, Names("policy", 6)), (SegmentKind.PolicyVersion, Names("policy version", 8)), (SegmentKind.Plan, Names("plan", 60)),
        (SegmentKind.Specialty, Names("specialty", 120)), (SegmentKind.Kind, Names("kind", 5)), (SegmentKind.Clause, Names("clause", 150)),
        (SegmentKind.Label("region"), Names("region", 12)), (SegmentKind.Label("employer"), Names("employer", 400)),
    ];

    public long Count => count;

    /// <summary>Those with a verdict, among the ones made so far.</summary>
    public long Judged { get; private set; }

    public IEnumerable<(Prediction Prediction, VerdictFact[] Facts)> Generate()
    {
        var random = new Random(seed);
        for (var i = 0L; i < count; i++)
        {
            var prediction = Draw(random, First.AddDays((int)(i * Days / count)));
            var isJudged = random.NextDouble() < JudgedShare;
            Judged += isJudged ? 1 : 0;
            yield return (prediction, isJudged ? [Verdict(random, i, prediction)] : []);
        }
    }

    private static Prediction Draw(Random random, DateOnly day)
    {
        var risk = Math.Pow(random.NextDouble(), 4);
        var clauseRisk = Math.Clamp(risk + ((random.NextDouble() - 0.5) * 0.1), 0, 1);
        return new Prediction
        {
            Day = day,
            Model = "model",
            Opinions = [new Opinion(PerformanceSubject.Assessment, risk, risk > 0.5), new Opinion(PerformanceSubject.ClauseModel, clauseRisk, clauseRisk > 0.5)],
            ReviewMillionths = risk > 0.5 ? Tracking.Windows.Cell.Millionths : AuditMillionths,
            Amount = Math.Round((decimal)(Math.Pow(random.NextDouble(), 3) * 5_000), 2),
            Segments = [Segment.All, .. Parts.Select(part => new Segment(part.Kind, part.Values[(int)(Math.Pow(random.NextDouble(), 2) * part.Values.Length)]))],
            RankedClauses = Ranked,
        };
    }

    private static VerdictFact Verdict(Random random, long number, Prediction prediction) => new()
    {
        Id = number.ToString(CultureInfo.InvariantCulture),
        Stage = ReviewStage.Review,
        Verdict = random.NextDouble() < prediction.Opinions[0].Risk ? Contracts.Verdict.Improper : Contracts.Verdict.Proper,
        Reviewer = "reviewer",
        ClauseId = Ranked[random.Next(Ranked.Length)],
        RecordedAt = DateTimeOffset.UnixEpoch,
        KnownAt = DateTimeOffset.UnixEpoch,
    };

    private static string[] Names(string of, int many) => [.. Enumerable.Range(0, many).Select(i => string.Create(CultureInfo.InvariantCulture, $"{of} {i}"))];
}

namespace Claims.Contracts;

/// <summary>How the summaries of one origin did that were made in one window of days. What Metrics answers to <c>GET /metrics/summaries</c>.</summary>
public sealed record MeasuredSummaries
{
    public required SummaryOrigin Origin { get; init; }

    /// <summary>First day, in UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>How many, at least 1.</summary>
    public required int Days { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }

    /// <summary>Summaries that were asked for, whatever came of it.</summary>
    public required int Asked { get; init; }

    /// <summary>What came of them: every outcome, with its share and 95 % Wilson interval.</summary>
    public required IReadOnlyList<SummaryOutcomeShare> Outcomes { get; init; }

    /// <summary>Every measure that is known.</summary>
    public required IReadOnlyList<SummaryFigure> Figures { get; init; }

    /// <summary>Every flaw, with its share among the ratings and 95 % Wilson interval; empty without ratings.</summary>
    public IReadOnlyList<SummaryFlawShare> Flaws { get; init; } = [];

    /// <summary>What the origin is held against; null while there is nothing.</summary>
    public SummaryBaseline? Baseline { get; init; }

    /// <summary>Evidence, up to and with this window, that measures are worse than the baseline. A measure's name is as in <see cref="SummaryFigure"/>.</summary>
    public IReadOnlyList<MeasuredDegradation> Degradations { get; init; } = [];

    /// <summary>length, latency, cost and conceptRecall held against the first days, those that drifted first.</summary>
    public IReadOnlyList<MeasuredDrift> Drift { get; init; } = [];
}

/// <param name="Outcome">What came of it.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">Among all that were asked for.</param>
public sealed record SummaryOutcomeShare(SummaryOutcome Outcome, int Count, MeasuredMean Share);

/// <param name="Flaw">What was wrong.</param>
/// <param name="Count">Ratings that say so.</param>
/// <param name="Share">Among all ratings.</param>
public sealed record SummaryFlawShare(SummaryFlaw Flaw, int Count, MeasuredMean Share);

/// <summary>A measure of summaries with its 95 % interval.</summary>
/// <param name="Measure">rating (1 to 5), conceptRecall, support, accepted (shares), sentences, characters, latencyMilliseconds, latencyMilliseconds95 (95 % quantile), cost.</param>
/// <param name="Value">Mean, or quantile.</param>
/// <param name="Low">Lower end; null where too few cases can tell.</param>
/// <param name="High">Upper end; null where too few cases can tell.</param>
/// <param name="Cases">Summaries that it stands on; for the rating, ratings.</param>
/// <param name="Clusters">What differs independently: claims; for the rating, rated claims or reviewers, whichever are fewer.</param>
public sealed record SummaryFigure(string Measure, double Value, double? Low, double? High, int Cases, int Clusters);

/// <param name="Origin">Whose figures these are: the origin's own, or those of another that it is held against.</param>
/// <param name="Figures">By measure.</param>
public sealed record SummaryBaseline(SummaryOrigin Origin, IReadOnlyList<MeasuredFigure> Figures);

/// <summary>Two origins side by side, as reviewers saw them. What Metrics answers to <c>GET /metrics/summaries/comparisons</c>.</summary>
public sealed record ComparedSummaries
{
    /// <summary>The one whose name comes first.</summary>
    public required SummaryOrigin One { get; init; }

    public required SummaryOrigin Other { get; init; }

    /// <summary>The latest of each reviewer on a claim.</summary>
    public required int Comparisons { get; init; }

    /// <summary>Claims that were compared: each counts once, for what most of its reviewers say.</summary>
    public required int Claims { get; init; }

    /// <summary>Claims on which <see cref="One"/> was preferred.</summary>
    public required int OneWins { get; init; }

    public required int OtherWins { get; init; }

    /// <summary>Claims on which neither was, or reviewers were split evenly: in no share.</summary>
    public required int Undecided { get; init; }

    /// <summary>Wins of <see cref="One"/> among the decided claims, with its 95 % Wilson interval; null where there are none.</summary>
    public MeasuredMean? OneShare { get; init; }

    /// <summary>Sign test: chance of wins so uneven, or more, between two that are equally good. For one look only.</summary>
    public required double PValue { get; init; }

    /// <summary>The same however often one looks: the verdict stands on it.</summary>
    public required double AlwaysPValue { get; init; }

    /// <summary>Share of the decided comparisons that went to the one shown first, with its 95 % Wilson interval: one half where the place does not matter. Null where there are none.</summary>
    public MeasuredMean? FirstShownShare { get; init; }

    public required SummaryVerdict Verdict { get; init; }

    /// <summary>The same in words.</summary>
    public required string Statement { get; init; }
}

public enum SummaryVerdict { CannotTell, OneBetter, OtherBetter }

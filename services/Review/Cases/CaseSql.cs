using System.Globalization;

using Dapper;

namespace Claims.Review.Cases;

/// <summary>A list of cases as SQL that SQLite and PostgreSQL both take.</summary>
internal static class CaseSql
{
    /// <summary>No verdict of a later stage comes before the first review: a settled case has been reviewed.</summary>
    public const string WantsSecondReview =
        """
        (is_drawn_twice AND status = 'settled' AND NOT EXISTS (
            SELECT 1 FROM review_verdict v WHERE v.claim_id = review_case.claim_id AND v.stage = 'SecondReview'
                AND NOT EXISTS (SELECT 1 FROM review_verdict_withdrawal w WHERE w.verdict_id = v.verdict_id)))
        """;

    /// <summary>What a row of the list shows, over <c>review_case</c> joined to <c>review_assignment a</c>.</summary>
    public const string Summary =
        $"""
        review_case.claim_id AS ClaimId, decision_id AS DecisionId, status AS Status, route AS Route, is_flagged AS IsFlagged, risk AS Risk, p_value AS PValue,
        charge_cents AS ChargeCents, kind AS Kind, policy_id AS PolicyId, assessed_at AS AssessedAt, number AS Number, provider AS Provider,
        provider_name AS ProviderName, currency AS Currency, a.reviewer AS AssignedTo, a.claimed_at AS ClaimedAt, {WantsSecondReview} AS WantsSecondReview
        """;

    private const string Farthest = "\U0010FFFF";
    private const int MostWords = 5;

    /// <summary>The condition of a filter, with its parameters added; empty where it lets every case through.</summary>
    public static string Where(CaseFilter filter, CaseReader reader, DynamicParameters parameters)
    {
        List<string> conditions = [];
        Add(filter.Status is not null, "status = @status", ("status", filter.Status?.ToString().ToLowerInvariant()));
        Add(filter.Route is not null, "route = @route", ("route", filter.Route?.ToString()));
        Add(filter.IsFlagged is not null, "is_flagged = @flagged", ("flagged", filter.IsFlagged));
        Add(filter.WantsSecondReview is not null, filter.WantsSecondReview == false ? $"NOT {WantsSecondReview}" : WantsSecondReview);
        Add(filter.PolicyId is not null, "policy_id = @policy", ("policy", filter.PolicyId));
        Add(filter.Kind is not null, "kind = @kind", ("kind", filter.Kind?.ToString()));
        Add(filter.Assignee == Assignee.Me, "claim_id IN (SELECT claim_id FROM review_assignment WHERE reviewer = @me)", ("me", reader.Name));
        Add(filter.Assignee == Assignee.Nobody, "NOT EXISTS (SELECT 1 FROM review_assignment held WHERE held.claim_id = review_case.claim_id)");
        Add(filter.MinRisk is not null, "risk >= @minRisk", ("minRisk", filter.MinRisk));
        Add(filter.MaxRisk is not null, "risk <= @maxRisk", ("maxRisk", filter.MaxRisk));
        Add(filter.MinAmount is not null, "charge_cents >= @minCents", ("minCents", Cents(filter.MinAmount)));
        Add(filter.MaxAmount is not null, "charge_cents <= @maxCents", ("maxCents", Cents(filter.MaxAmount)));
        Add(filter.MinDays is not null, "assessed_at <= @newest", ("newest", Ago(filter.MinDays)));
        Add(filter.MaxDays is not null, "assessed_at >= @oldest", ("oldest", Ago(filter.MaxDays)));
        Add(filter.From is not null, "assessed_at >= @from", ("from", Midnight(filter.From)));
        Add(filter.To is not null, "assessed_at < @to", ("to", Midnight(filter.To < DateOnly.MaxValue ? filter.To?.AddDays(1) : filter.To)));
        foreach (var (word, i) in Words(filter.Search).Select((word, i) => (word, i)))
        {
            var (low, high) = (string.Create(CultureInfo.InvariantCulture, $"low{i}"), string.Create(CultureInfo.InvariantCulture, $"high{i}"));
            Add(true, $"claim_id IN (SELECT claim_id FROM review_case_term WHERE term >= @{low} AND term < @{high})", (low, word), (high, word + Farthest));
        }

        return conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);

        void Add(bool isGiven, string condition, params IReadOnlyList<(string Name, object? Value)> values)
        {
            if (isGiven)
            {
                conditions.Add(condition);
                foreach (var (name, value) in values)
                {
                    parameters.Add(name, value);
                }
            }
        }

        DateTimeOffset? Ago(int? days) => days is { } count ? reader.Now.AddDays(-Math.Clamp(count, 0, 100_000)) : null;
    }

    public static string Order(CaseOrder order, bool isReversed) => (order, isReversed) switch
    {
        (CaseOrder.Risk, false) => "risk DESC, claim_id",
        (CaseOrder.Risk, true) => "risk, claim_id DESC",
        (CaseOrder.Amount, false) => "charge_cents DESC, claim_id",
        (CaseOrder.Amount, true) => "charge_cents, claim_id DESC",
        (CaseOrder.Age, false) => "assessed_at, claim_id",
        (CaseOrder.Age, true) => "assessed_at DESC, claim_id DESC",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    /// <summary>The words that are looked for; of more than a few the first.</summary>
    private static IEnumerable<string> Words(string? search) =>
        (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(CaseTerm.Clean).Where(word => word.Length > 0).Distinct().Take(MostWords);

    private static long? Cents(decimal? amount) => amount is { } given ? (long)decimal.Round(Math.Clamp(given, -1e13m, 1e13m) * 100) : null;

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } given ? new DateTimeOffset(given, TimeOnly.MinValue, TimeSpan.Zero) : null;
}

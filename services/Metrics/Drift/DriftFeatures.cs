using Claims.Contracts;
using Claims.Tracking.Drift;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Drift;

/// <summary>What of a claim, of its score and of its assessment is watched for drift. No feature names a person.</summary>
internal static class DriftFeatures
{
    /// <summary>Weight on no clause.</summary>
    public const string NullClause = "(null)";

    /// <summary>Weight on clauses that the score leaves out, each of them small.</summary>
    public const string OtherClauses = "(other)";

    public static void Add(this DriftProfile profile, ClaimAssessed assessed)
    {
        var (claim, score, assessment) = (assessed.Accepted.Claim, assessed.Score, assessed.Assessment);
        AddNumbers(profile, claim, assessed.Accepted.ReceivedAt);
        AddScores(profile, score, assessment);
        AddCategories(profile, claim);
        profile.Add("policyVersion", $"{score.PolicyId} {score.PolicyVersion}");
        profile.Add("scoredBy", score.ScoredBy.ToString());
        profile.Add("route", assessment.Route.ToString());
        AddAttention(profile, score);
    }

    private static void AddNumbers(DriftProfile profile, Claim claim, DateTimeOffset receivedAt)
    {
        profile.Add("chargeCents", (long)Math.Round(claim.TotalCharge * 100));
        profile.Add("lines", claim.Lines.Count);
        profile.Add("units", (long)Math.Round(claim.Lines.Sum(line => line.Units)));
        if ((claim.ServiceTo ?? claim.ServiceFrom) is { } served)
        {
            profile.Add("daysToSubmission", (claim.SubmittedOn ?? DateOnly.FromDateTime(receivedAt.UtcDateTime)).DayNumber - served.DayNumber);
        }

        if (claim.ServiceFrom is { } service && claim.Member.BirthDate is { } birth)
        {
            profile.Add("age", Years(birth, service));
        }
    }

    /// <summary>Probabilities as steps of log-odds, so that small ones stay apart; a p-value in millionths, whose buckets are as fine at its small end.</summary>
    private static void AddScores(DriftProfile profile, ClauseScore score, Assessment assessment)
    {
        profile.Add("riskStep", RiskGrid.Of(assessment.Risk));
        if (score.Risk is { } risk)
        {
            profile.Add("clauseRiskStep", RiskGrid.Of(risk));
        }

        if (score.IsPValueCalibrated)
        {
            profile.Add("pValueMillionths", (long)Math.Round(score.PValue * 1e6));
        }
    }

    /// <summary>Codes count once a claim.</summary>
    private static void AddCategories(DriftProfile profile, Claim claim)
    {
        profile.Add("kind", claim.Kind.ToString());
        profile.Add("specialty", claim.BillingProvider.Taxonomy ?? "");
        AddEach("placeOfService", claim.Lines.Select(line => line.PlaceOfService ?? claim.PlaceOfService ?? ""));
        AddEach("procedure", claim.Lines.Select(line => line.Code));
        AddEach("diagnosisChapter", claim.Diagnoses.Select(diagnosis => diagnosis.Code[..Math.Min(3, diagnosis.Code.Length)]));

        void AddEach(string feature, IEnumerable<string> codes)
        {
            foreach (var code in codes.Distinct(StringComparer.Ordinal))
            {
                profile.Add(feature, code);
            }
        }
    }

    /// <summary>The attention of the claim's lines, each of the same weight, so that a claim adds 1.</summary>
    private static void AddAttention(DriftProfile profile, ClauseScore score)
    {
        foreach (var line in score.Lines)
        {
            var share = 1.0 / score.Lines.Count;
            foreach (var clause in line.Clauses)
            {
                profile.AddMass("attention", $"{score.PolicyId} {clause.ClauseId}", Math.Max(0, clause.Weight) * share);
            }

            profile.AddMass("attention", NullClause, Math.Max(0, line.NullWeight) * share);
            profile.AddMass("attention", OtherClauses, Math.Max(0, 1 - line.NullWeight - line.Clauses.Sum(clause => clause.Weight)) * share);
        }
    }

    private static int Years(DateOnly birth, DateOnly day) => day.Year - birth.Year - (day < birth.AddYears(day.Year - birth.Year) ? 1 : 0);
}

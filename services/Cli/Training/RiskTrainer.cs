using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Training;
using Claims.Fraud.Decision;
using Claims.Fraud.Detection;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;
using Claims.Statistics.Regression;

namespace Claims.Cli.Training;

/// <summary>Fits the weights of evidence on simulated claims under one set of policies, and measures them on claims under another.</summary>
internal sealed class RiskTrainer(EvidenceSource source, ModelRecipe recipe, PolicyLibrary policies, TextWriter progress)
{
    /// <summary>Families that show in a single claim and its member's history. The others need providers who do wrong as a habit, which the simulator has not.</summary>
    private static readonly EvidenceFamily[] Fitted = [EvidenceFamily.Clause, EvidenceFamily.Pattern, EvidenceFamily.Duplicate, EvidenceFamily.Dates];

    /// <summary>The simulator has fewer honest repeats than a real stream: what it alone says must not make a weak resemblance a certainty.</summary>
    private const double MostWeight = 3;

    /// <param name="claims">To fit to, and as many again to judge by: half of each under generated policies, half under those written by hand.</param>
    public RiskWeights Train(int claims, CancellationToken cancellation)
    {
        var byHand = source.Of((recipe with { BlindedShare = 0 }).HandWrittenSource(policies), claims, cancellation);
        var weights = Fit([.. source.Of(recipe.ValidationSource(), claims / 2, cancellation), .. byHand.Take(claims / 2)]);
        progress.WriteLine($"fitted to {claims:N0} claims");
        var figures = Judge(weights, [.. source.Of(recipe.TestSource(), claims / 2, cancellation), .. byHand.Skip(claims / 2)]);
        return weights with { Training = new RiskTraining(claims, recipe.Seed, figures) };
    }

    private RiskWeights Fit(IReadOnlyList<(IReadOnlyList<Evidence> Evidence, bool IsImproper)> claims)
    {
        var regression = LogisticRegression.Fit([.. claims.Select(claim => Strongest(claim.Evidence))], [.. claims.Select(claim => claim.IsImproper)]);
        var nothing = new double[Fitted.Length];
        var intercept = regression.Of(nothing);
        return new RiskWeights
        {
            BaseRate = recipe.FaultRate,
            Intercept = intercept,
            Families = Fitted.Select((family, i) => (family, Weight: regression.Of([.. nothing.Select((_, j) => i == j ? 1.0 : 0)]) - intercept))
                .ToDictionary(item => item.family, item => Math.Clamp(item.Weight, 0, MostWeight)),
        };
    }

    private static double[] Strongest(IReadOnlyList<Evidence> evidence) =>
        [.. Fitted.Select(family => evidence.Where(item => item.Family == family).Select(item => item.LogOdds).DefaultIfEmpty(0).Max())];

    private RiskFigures Judge(RiskWeights weights, IReadOnlyList<(IReadOnlyList<Evidence> Evidence, bool IsImproper)> claims)
    {
        bool[] labels = [.. claims.Select(claim => claim.IsImproper)];
        var (fitted, stated) = (Risks(weights), Risks(RiskWeights.Stated));
        return new RiskFigures(
            claims.Count,
            labels.Count(isImproper => isImproper),
            PrecisionRecall.AveragePrecision(fitted, labels),
            Brier.Score(fitted, labels),
            CalibrationError.EqualMass(fitted, labels),
            PrecisionRecall.AveragePrecision(stated, labels),
            Brier.Score(stated, labels),
            CalibrationError.EqualMass(stated, labels));

        double[] Risks(RiskWeights by)
        {
            var model = new RiskModel(by, recipe.FaultRate);
            return [.. claims.Select(claim => model.Risk(claim.Evidence))];
        }
    }
}

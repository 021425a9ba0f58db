using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Shadow;

/// <summary>Judged claims with what two models said of them, ready to be measured and drawn anew: each draw is of the same claims for both.</summary>
internal sealed class PairedSample
{
    private readonly double[] _claims;
    private readonly double[] _masses;
    private readonly List<Stratum> _strata = [];
    private readonly PairedSide _champion;
    private readonly PairedSide _challenger;

    private PairedSample(List<(PairedClaim Claim, double Claims)> places)
    {
        _claims = [.. places.Select(place => place.Claims)];
        _masses = [.. places.Select(place => place.Claims * Weight(place.Claim))];
        _champion = new PairedSide([.. places.Select(place => Side(place.Claim, place.Claim.ChampionRisk, place.Claim.ChampionCall))]);
        _challenger = new PairedSide([.. places.Select(place => Side(place.Claim, place.Claim.ChallengerRisk, place.Claim.ChallengerCall))]);
        foreach (var stratum in Enumerable.Range(0, places.Count).GroupBy(i => Key(places[i].Claim)))
        {
            var outcomes = stratum.ToLookup(i => places[i].Claim.IsImproper);
            _strata.Add(new Stratum([.. outcomes[false]], [.. outcomes[true]], Weight(places[stratum.First()].Claim)));
        }
    }

    /// <param name="claims">Those that were not drawn for review are left out: nobody knows what they speak for.</param>
    public static PairedSample Of(IEnumerable<PairedClaim> claims)
    {
        var drawn = claims.Where(claim => claim.ReviewMillionths > 0).Select(claim => (Claim: claim, Claims: 1.0)).ToList();

        // An outcome that a stratum has not seen is rare, not impossible: it has a place at the stratum's middle, without claims.
        return new PairedSample([.. drawn, .. drawn.GroupBy(place => Key(place.Claim), place => place.Claim).SelectMany(Unseen).Select(claim => (claim, 0.0))]);
    }

    /// <summary>Of the claims as they are.</summary>
    public (MeasureValues Champion, MeasureValues Challenger) Measure(Costs costs) => (_champion.Measure(_masses, costs), _challenger.Measure(_masses, costs));

    /// <summary>Of claims as another sample might have had them.</summary>
    public IEnumerable<(MeasureValues Champion, MeasureValues Challenger)> Redraw(Costs costs, Random random, int replicates)
    {
        var masses = new double[_claims.Length];
        for (var i = 0; i < replicates; i++)
        {
            foreach (var stratum in _strata)
            {
                stratum.Draw(random, _claims, readerError: 0, masses);
            }

            yield return (_champion.Measure(masses, costs), _challenger.Measure(masses, costs));
        }
    }

    private static IEnumerable<PairedClaim> Unseen(IEnumerable<PairedClaim> stratum)
    {
        var claims = stratum.ToList();
        var middle = claims[claims.Count / 2];
        return claims.TrueForAll(claim => claim.IsImproper == middle.IsImproper) ? [middle with { IsImproper = !middle.IsImproper }] : [];
    }

    private static (Cell Cell, Tally Tally) Side(PairedClaim claim, double risk, bool call) =>
        (new Cell(RiskGrid.Of(risk), call, claim.ReviewMillionths, claim.IsImproper ? Truth.Improper : Truth.Proper), Tally.Of(risk, claim.Amount));

    private static double Weight(PairedClaim claim) => new Cell(0, false, claim.ReviewMillionths, Truth.Unknown).Weight;

    private static (bool, bool, int) Key(PairedClaim claim) => (claim.ChampionCall, claim.ChallengerCall, claim.ReviewMillionths);
}

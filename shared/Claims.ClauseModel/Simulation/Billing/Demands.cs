using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>What the clauses that name a service ask of its line, put together.</summary>
/// <param name="IsExcluded">A clause says that it is never payable.</param>
/// <param name="MinAge">In whole years, included.</param>
/// <param name="Sex">Unknown where any.</param>
/// <param name="MostUnits">On a line and on a day.</param>
/// <param name="MostCharge">For a line; null without a limit.</param>
/// <param name="Places">Codes of places of service; null where any.</param>
/// <param name="Diagnoses">One entry for each clause that asks for a diagnosis.</param>
/// <param name="Modifiers">One entry for each clause that asks for one of some modifiers.</param>
/// <param name="Most">Services of the scope in a claim whose days lie near each other.</param>
internal sealed record Demands(
    bool IsExcluded,
    int MinAge,
    int MaxAge,
    Sex Sex,
    decimal MostUnits,
    decimal? MostCharge,
    IReadOnlyList<string>? Places,
    IReadOnlyList<IReadOnlyList<CodeRange>> Diagnoses,
    IReadOnlyList<IReadOnlyList<string>> Modifiers,
    bool Authorization,
    bool Referral,
    int Most)
{
    private const int Unlimited = 100;

    private static readonly Demands None = new(false, 0, 200, Sex.Unknown, decimal.MaxValue, null, null, [], [], false, false, Unlimited);

    /// <param name="clauses">Those that name the service.</param>
    /// <param name="except">A condition of one of them that is to be left out, because it is to be broken.</param>
    public static Demands Of(IEnumerable<Clause> clauses, (string ClauseId, Condition Condition)? except = null)
    {
        var demands = None;
        foreach (var clause in clauses)
        {
            foreach (var condition in clause.Conditions)
            {
                if (except is not { } left || left.ClauseId != clause.Id || !ReferenceEquals(left.Condition, condition))
                {
                    demands = demands.With(condition, clause.Scope);
                }
            }
        }

        return demands;
    }

    public bool Fits(int age, Sex sex) => age >= MinAge && age <= MaxAge && (Sex == Sex.Unknown || Sex == sex);

    private Demands With(Condition condition, ClauseScope scope) => condition switch
    {
        Condition.NotCovered => this with { IsExcluded = IsExcluded || scope.Diagnoses.Count + scope.PlacesOfService.Count + scope.Modifiers.Count == 0 },
        Condition.AgeBetween age => this with { MinAge = Math.Max(MinAge, age.Min ?? 0), MaxAge = Math.Min(MaxAge, age.Max ?? 200) },
        Condition.SexIs sex => this with { Sex = sex.Sex },
        Condition.MaxUnitsPerLine units => this with { MostUnits = Math.Min(MostUnits, units.Max) },
        Condition.MaxUnitsPerDay units => this with { MostUnits = Math.Min(MostUnits, units.Max) },
        Condition.MaxPerMonths frequency => this with { Most = Math.Min(Most, frequency.Max) },
        Condition.MaxChargePerLine charge => this with { MostCharge = Math.Min(MostCharge ?? charge.Max, charge.Max) },
        Condition.PlaceOfServiceIn places => this with { Places = Places is null ? places.Codes : Places.Intersect(places.Codes).ToList() },
        Condition.DiagnosisIn diagnoses => this with { Diagnoses = [.. Diagnoses, diagnoses.Ranges] },
        Condition.ModifierRequired modifier => this with { Modifiers = [.. Modifiers, modifier.Modifiers] },
        Condition.PriorAuthorizationRequired => this with { Authorization = true },
        Condition.ReferralRequired => this with { Referral = true },
        _ => this,
    };
}

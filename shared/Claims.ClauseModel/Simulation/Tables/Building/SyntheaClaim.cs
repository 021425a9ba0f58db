using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>One claim of Synthea, as far as it is summed up.</summary>
/// <param name="Population">Encounter or pharmacy, see <see cref="Distributions.Populations"/>.</param>
/// <param name="Encounter">Code of the first item, with its system; the other codes likewise.</param>
/// <param name="EncounterCharge">What of the total no other item explains, in US dollars.</param>
/// <param name="Services">Items with a price of their own.</param>
/// <param name="Findings">Items without one: what the encounter was for.</param>
internal sealed record SyntheaClaim(
    string Person,
    Sex Sex,
    int Age,
    string Population,
    DateOnly Day,
    string Encounter,
    decimal EncounterCharge,
    IReadOnlyList<(string Code, decimal Charge)> Services,
    IReadOnlyList<string> Findings);

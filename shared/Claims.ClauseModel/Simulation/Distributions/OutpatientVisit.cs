using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>An encounter as Synthea bills it, in the codes that Synthea gives it.</summary>
/// <param name="Services">The encounter itself first, then what was done in it.</param>
/// <param name="Findings">SNOMED CT codes of what was found; often none.</param>
public sealed record OutpatientVisit(IReadOnlyList<VisitService> Services, IReadOnlyList<string> Findings);

/// <param name="System"><see cref="CodeSystem.Snomed"/>, or <see cref="CodeSystem.Unknown"/> for vaccines, which have a CVX code.</param>
/// <param name="Charge">In US dollars.</param>
public sealed record VisitService(CodeSystem System, string Code, decimal Charge);

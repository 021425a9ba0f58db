namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>First and last day of one claim of a person.</summary>
/// <param name="Population">Claims of different populations are histories of their own.</param>
internal readonly record struct Span(string Person, string Population, DateOnly From, DateOnly To);

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>One value seen in the data.</summary>
/// <param name="Person">Whose; rare values are told by the number of people, not of claims.</param>
/// <param name="Keys">Under which circumstances, from narrow to wide.</param>
internal readonly record struct Observation(string Person, string Value, IReadOnlyList<string> Keys);

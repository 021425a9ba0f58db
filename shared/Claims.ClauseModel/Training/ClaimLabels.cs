namespace Claims.ClauseModel.Training;

/// <summary>What is true of an encoded claim.</summary>
/// <param name="IsFaulty">Something is wrong with the claim.</param>
/// <param name="Governs">Token and clause of every pair where the clause governs the token.</param>
/// <param name="Violates">Token and clause of every pair where the token breaks the clause; the column after the last clause where no clause says so.</param>
public sealed record ClaimLabels(bool IsFaulty, IReadOnlyList<(int Token, int Clause)> Governs, IReadOnlyList<(int Token, int Clause)> Violates);

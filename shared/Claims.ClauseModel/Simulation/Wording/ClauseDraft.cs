using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>A clause to be written, with what it is meant to say: reading its words must give the same.</summary>
internal sealed record ClauseDraft(ClauseKind Kind, string Text, IReadOnlyList<CodeRange> Services, IReadOnlyList<Condition> Conditions);

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Review.Console.Case;
using Claims.Review.Console.Wording;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Explaining;

/// <summary>A cell of the heat map in words: the line and the clause side by side, with every number and every condition.</summary>
public sealed partial class HeatMapDetail
{
    [Parameter, EditorRequired]
    public DecisionExplanation Explanation { get; set; } = null!;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    [Parameter, EditorRequired]
    public HeatMapCell Cell { get; set; } = null!;

    /// <summary>The reader wants the cell to be the ground of the verdict.</summary>
    [Parameter]
    public EventCallback<HeatMapCell> Cited { get; set; }

    [Inject]
    private CodeMeaning Codes { get; set; } = null!;

    private Claim Claim => File.Case.Claim;

    private ServiceLine? Line => Claim.Lines.FirstOrDefault(line => line.Number == Cell.LineNumber);

    private Clause? Clause => File.Policy?.Clauses.FirstOrDefault(clause => clause.Id == Cell.Column.ClauseId);

    private ExplainedClause? Explained => Explanation.Lines.FirstOrDefault(line => line.LineNumber == Cell.LineNumber)?.Clauses.FirstOrDefault(clause => clause.ClauseId == Cell.Column.ClauseId);

    private static string Word(ConditionState state) => state switch
    {
        ConditionState.Met => "Met:",
        ConditionState.Broken => "Broken:",
        _ => "Unknown:",
    };
}

using Claims.Review.Console.Case;
using Claims.Review.Console.Shell;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Explaining;

/// <summary>What made the model decide so: comes after the page, so that nothing waits for it.</summary>
public sealed partial class ExplanationPanel : LeavableComponent
{
    private const int FewChanges = 5;

    private CaseExplanation? _explanation;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    /// <summary>The reader wants a cell to be the ground of the verdict.</summary>
    [Parameter]
    public EventCallback<HeatMapCell> Cited { get; set; }

    [Inject]
    private ExplainCase Scoring { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await AskAsync();
        }
    }

    private async Task AskAsync()
    {
        _explanation = null;
        StateHasChanged();
        try
        {
            _explanation = await Scoring.AskAsync(File.Case.Assessed, Left);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (Left.IsCancellationRequested)
        {
            // The reader has left.
        }
    }
}

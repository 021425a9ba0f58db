using Claims.Review.Console.Case;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Explaining;

/// <summary>What made the model decide so: comes after the page, so that nothing waits for it.</summary>
public sealed partial class ExplanationPanel : IDisposable
{
    private const int FewChanges = 5;

    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationToken _left;
    private CaseExplanation? _explanation;

    public ExplanationPanel() => _left = _leaving.Token;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    /// <summary>The reader wants a cell to be the ground of the verdict.</summary>
    [Parameter]
    public EventCallback<HeatMapCell> Cited { get; set; }

    [Inject]
    private ExplainCase Scoring { get; set; } = null!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

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
            _explanation = await Scoring.AskAsync(File.Case.Assessed, _left);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The reader has left.
        }
    }
}

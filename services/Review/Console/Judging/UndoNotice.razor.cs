using Claims.Review.Verdicts;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Judging;

/// <summary>The minute in which a verdict can be taken back, counted down.</summary>
public sealed partial class UndoNotice : IDisposable
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _going = new();
    private readonly CancellationToken _gone;
    private TimeSpan _left;

    public UndoNotice() => _gone = _going.Token;

    [Parameter, EditorRequired]
    public RecordedVerdict Verdict { get; set; } = null!;

    /// <summary>The reviewer takes it back.</summary>
    [Parameter]
    public EventCallback<RecordedVerdict> Undone { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    public void Dispose()
    {
        _going.Cancel();
        _going.Dispose();
    }

    protected override void OnParametersSet() => _left = WithdrawalRules.Left(Verdict, Clock.GetUtcNow());

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && _left > TimeSpan.Zero)
        {
            _ = CountDownAsync();
        }
    }

    private async Task CountDownAsync()
    {
        using var timer = new PeriodicTimer(s_second, Clock);
        try
        {
            while (_left > TimeSpan.Zero && await timer.WaitForNextTickAsync(_gone))
            {
                _left = WithdrawalRules.Left(Verdict, Clock.GetUtcNow());
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The notice is gone.
        }
    }
}

using Claims.Review.Console.Shell;
using Claims.Review.Verdicts;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Judging;

/// <summary>The minute in which a verdict can be taken back, counted down.</summary>
public sealed partial class UndoNotice : LeavableComponent
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private TimeSpan _left;

    [Parameter, EditorRequired]
    public RecordedVerdict Verdict { get; set; } = null!;

    /// <summary>The reviewer takes it back.</summary>
    [Parameter]
    public EventCallback<RecordedVerdict> Undone { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override void OnParametersSet() => _left = WithdrawalRules.Left(Verdict, Clock.GetUtcNow());

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && _left > TimeSpan.Zero)
        {
            _ = PollAsync(s_second, Clock, CountDownAsync);
        }
    }

    private Task<bool> CountDownAsync()
    {
        _left = WithdrawalRules.Left(Verdict, Clock.GetUtcNow());
        StateHasChanged();
        return Task.FromResult(_left > TimeSpan.Zero);
    }
}

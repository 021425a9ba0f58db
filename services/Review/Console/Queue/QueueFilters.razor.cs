using System.Globalization;

using Claims.Review.Cases;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Queue;

/// <summary>What narrows and orders the queue. Every change says the whole new view.</summary>
public sealed partial class QueueFilters : IDisposable
{
    /// <summary>Of the search field, for the key that leads there.</summary>
    public const string SearchId = "queue-search";

    private static readonly TimeSpan s_typing = TimeSpan.FromMilliseconds(250);
    private CancellationTokenSource _typing = new();

    [Parameter, EditorRequired]
    public QueueView View { get; set; } = QueueView.First;

    [Parameter, EditorRequired]
    public EventCallback<QueueView> Changed { get; set; }

    /// <summary>That cases are under.</summary>
    [Parameter]
    public IReadOnlyList<string> Policies { get; set; } = [];

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private CaseFilter Filter => View.Filter;

    /// <summary>With the one that the view names, whether cases are under it or not.</summary>
    private IEnumerable<string> PolicyChoices => Filter.PolicyId is { } chosen && !Policies.Contains(chosen) ? Policies.Prepend(chosen) : Policies;

    private string OrderValue => View.Order.ToString().ToLowerInvariant() + (View.IsReversed ? "-" : "");

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }

    private static string? Text(ChangeEventArgs change) => change.Value is string { Length: > 0 } text ? text : null;

    private static string? DayValue(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task ChangeAsync(CaseFilter filter) => Changed.InvokeAsync(View with { Filter = filter });

    private Task PickAsync<T>(ChangeEventArgs change, Func<T?, CaseFilter> with)
        where T : struct, Enum => ChangeAsync(with(EnumNames.TryParse<T>(Text(change), out var value) ? value : null));

    private Task SwitchAsync(ChangeEventArgs change, Func<bool?, CaseFilter> with) => ChangeAsync(with(bool.TryParse(Text(change), out var value) ? value : null));

    private Task NumberAsync<T>(ChangeEventArgs change, Func<T?, CaseFilter> with)
        where T : struct, IParsable<T> => ChangeAsync(with(T.TryParse(Text(change), CultureInfo.InvariantCulture, out var value) ? value : null));

    private Task DayAsync(ChangeEventArgs change, Func<DateOnly?, CaseFilter> with) =>
        ChangeAsync(with(DateOnly.TryParseExact(Text(change), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null));

    private Task ReorderAsync(ChangeEventArgs change)
    {
        var text = Text(change) ?? "";
        return EnumNames.TryParse<CaseOrder>(text.TrimEnd('-'), out var order) ? Changed.InvokeAsync(View with { Order = order, IsReversed = text.EndsWith('-') }) : Task.CompletedTask;
    }

    /// <summary>Waits until the typing pauses.</summary>
    private async Task SearchAsync(ChangeEventArgs change)
    {
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(s_typing, Clock, _typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await ChangeAsync(Filter with { Search = Text(change) });
    }
}

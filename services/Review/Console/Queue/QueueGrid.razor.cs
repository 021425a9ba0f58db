using Claims.Review.Cases;
using Claims.Review.Console.Wording;

using Microsoft.AspNetCore.Components;

using Radzen;
using Radzen.Blazor;

namespace Claims.Review.Console.Queue;

/// <summary>The list: only the rows in sight are read and sent, however many there are.</summary>
public sealed partial class QueueGrid
{
    private const int MostAtOnce = 200;
    private static readonly SortOrder?[] s_downFirst = [Radzen.SortOrder.Descending, Radzen.SortOrder.Ascending];
    private static readonly SortOrder?[] s_upFirst = [Radzen.SortOrder.Ascending, Radzen.SortOrder.Descending];

    private RadzenDataGrid<QueueRow> _grid = null!;
    private IReadOnlyList<QueueRow>? _rows;
    private int _count;
    private DateTimeOffset _now;
    private QueueView? _drawn;
    private bool _hasNews;

    [Parameter, EditorRequired]
    public QueueView View { get; set; } = QueueView.First;

    /// <summary>User name of who reads.</summary>
    [Parameter, EditorRequired]
    public string Reader { get; set; } = "";

    /// <summary>The reader asked for another order by a head of a column.</summary>
    [Parameter]
    public EventCallback<QueueView> Changed { get; set; }

    /// <summary>The reader asked to claim a case.</summary>
    [Parameter]
    public EventCallback<QueueRow> Claimed { get; set; }

    /// <summary>The reader asked to release a case.</summary>
    [Parameter]
    public EventCallback<QueueRow> Released { get; set; }

    [Inject]
    private CaseStore Cases { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>Reads again what is in sight.</summary>
    /// <param name="count">How many cases there are now.</param>
    public async Task RefreshAsync(long count)
    {
        _count = (int)Math.Min(count, int.MaxValue);
        await _grid.RefreshDataAsync();
        // The list has read the rows and not yet drawn them.
        _hasNews = true;
        StateHasChanged();
    }

    /// <summary>The row of a case, where it is in sight.</summary>
    public QueueRow? Find(string claimId) => _rows?.FirstOrDefault(row => row.Case.ClaimId == claimId);

    private async Task LoadAsync(LoadDataArgs asked)
    {
        _now = Clock.GetUtcNow();
        var reader = new CaseReader(Reader, _now);
        var query = new CaseQuery(View.Filter, View.Order, View.IsReversed, asked.Skip ?? 0, Math.Clamp(asked.Top ?? 50, 1, MostAtOnce));
        if (_rows is null)
        {
            _count = (int)Math.Min(await Cases.CountAsync(View.Filter, reader, CancellationToken.None), int.MaxValue);
        }

        _rows = [.. (await Cases.ListAsync(query, reader, CancellationToken.None)).Select((item, i) => new QueueRow(query.Skip + i, item))];
        _hasNews = true;
    }

    protected override void OnParametersSet()
    {
        _hasNews |= View != _drawn;
        _drawn = View;
    }

    /// <summary>Only another view and what was read or counted anew: hundreds of cells are drawn, and the page around them is drawn several times for one change.</summary>
    protected override bool ShouldRender()
    {
        var hasNews = _hasNews;
        _hasNews = false;
        return hasNews;
    }

    private Task SortAsync(DataGridColumnSortEventArgs<QueueRow> sorted) => sorted.Column?.Property switch
    {
        "Case.Risk" => ReorderAsync(CaseOrder.Risk, sorted.SortOrder == Radzen.SortOrder.Ascending),
        "Case.Charge" => ReorderAsync(CaseOrder.Amount, sorted.SortOrder == Radzen.SortOrder.Ascending),
        "Case.AssessedAt" => ReorderAsync(CaseOrder.Age, sorted.SortOrder == Radzen.SortOrder.Descending),
        _ => Task.CompletedTask,
    };

    private Task ReorderAsync(CaseOrder order, bool isReversed) => Changed.InvokeAsync(View with { Order = order, IsReversed = isReversed });

    /// <summary>How a column of an order shows it; null where another orders the list.</summary>
    private SortOrder? SortOf(CaseOrder order) => order != View.Order
        ? null
        : (order == CaseOrder.Age) == View.IsReversed ? Radzen.SortOrder.Descending : Radzen.SortOrder.Ascending;

    private static string Label(QueueRow row) =>
        $"Case {row.Name}, risk {Show.Share(row.Case.Risk)}, {Show.Money(row.Case.Charge, row.Case.Currency)}{(row.Case.IsFlagged ? ", flagged" : "")}{(row.Case.AssignedTo is { } holder ? $", held by {holder}" : "")}";
}

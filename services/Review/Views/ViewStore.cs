using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Review.Cases;

using Dapper;

namespace Claims.Review.Views;

/// <summary>Saved views in storage, each its owner's alone.</summary>
internal sealed class ViewStore(Database database, AuditTrail audit)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(string owner, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(string Name, string Content)>("SELECT name, content FROM review_view WHERE owner = @owner ORDER BY name", new { owner }), cancellation);
        return [.. rows.Select(row => Read(row.Name, row.Content))];
    }

    /// <summary>In the place of one of the same name.</summary>
    public Task SaveAsync(string owner, SavedView view, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var content = JsonSerializer.Serialize(new Content(view.Filter, view.Order, view.IsReversed), ClaimJson.Options);
            await transaction.Connection!.ExecuteAsync(
                "INSERT INTO review_view (owner, name, content) VALUES (@owner, @Name, @content) ON CONFLICT (owner, name) DO UPDATE SET content = excluded.content",
                new { owner, view.Name, content },
                transaction);
            await audit.RecordAsync(transaction, new AuditEntry(owner, "view saved", view.Name));
        },
        cancellation);

    public Task RemoveAsync(string owner, string name, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("DELETE FROM review_view WHERE owner = @owner AND name = @name", new { owner, name }, transaction);
            await audit.RecordAsync(transaction, new AuditEntry(owner, "view removed", name));
        },
        cancellation);

    private static SavedView Read(string name, string json)
    {
        var content = JsonSerializer.Deserialize<Content>(json, ClaimJson.Options)!;
        return new SavedView(name, content.Filter, content.Order, content.IsReversed);
    }

    private sealed record Content(CaseFilter Filter, CaseOrder Order, bool IsReversed);
}

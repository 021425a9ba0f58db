using System.Data.Common;

using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Hosting.Access;

/// <summary>Every write that a person or program asked for. Entries are only added.</summary>
public sealed class AuditTrail(Database database, TimeProvider clock)
{
    private const string Columns = "entry_id AS EntryId, at AS At, actor AS Actor, action AS Action, subject AS Subject, before_it AS Before, after_it AS After";

    /// <summary>In the transaction of the write itself: neither is there without the other.</summary>
    public Task RecordAsync(DbTransaction transaction, AuditEntry entry) => transaction.Connection!.ExecuteAsync(
        "INSERT INTO access_audit (at, actor, action, subject, before_it, after_it) VALUES (@now, @Actor, @Action, @Subject, @Before, @After)",
        new { now = clock.GetUtcNow(), entry.Actor, entry.Action, entry.Subject, entry.Before, entry.After },
        transaction);

    public Task RecordAsync(AuditEntry entry, CancellationToken cancellation) => database.WriteAsync(transaction => RecordAsync(transaction, entry), cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="subject">Only what was done to this; null for all.</param>
    /// <param name="skip">Entries of former pages.</param>
    /// <param name="take">Most entries of this page.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<AuditedWrite>> ListAsync(string? subject, int skip, int take, CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<AuditedWrite>(
            $"SELECT {Columns} FROM access_audit {(subject is null ? "" : "WHERE subject = @subject")} ORDER BY entry_id DESC LIMIT @take OFFSET @skip", new { subject, skip, take }),
        cancellation)).AsList();
}

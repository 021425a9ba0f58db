using System.Data.Common;

namespace Claims.Hosting.Storage;

/// <summary>
/// The one way to storage. SQL is written so that SQLite and PostgreSQL both take it; rows are read and written with Dapper.
/// </summary>
public abstract class Database
{
    static Database() => MomentHandler.Register();

    /// <summary>Runs <paramref name="work"/> in one transaction: committed when it returns, rolled back when it throws.</summary>
    public abstract Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation = default);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<DbTransaction, Task> work, CancellationToken cancellation = default) =>
        WriteAsync(
            async transaction =>
            {
                await work(transaction);
                return true;
            },
            cancellation);

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(cancellation);
        return await work(connection);
    }

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Makes a service's tables, or brings them up to date. Safe when several instances start at once.</summary>
    public abstract Task MigrateAsync(string service, IReadOnlyList<Migration> migrations, CancellationToken cancellation);
}

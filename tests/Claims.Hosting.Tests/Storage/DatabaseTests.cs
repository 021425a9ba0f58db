using Claims.Hosting.Storage;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Hosting.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private static readonly Migration First = new("001", "CREATE TABLE t_row (id TEXT PRIMARY KEY, body {bytes} NOT NULL, at {moment} NOT NULL)");
    private static readonly Migration Second = new("002", "ALTER TABLE t_row ADD COLUMN more BIGINT");

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-db");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bytes_and_moments_come_back_as_they_went_in(bool postgres)
    {
        var database = await OpenAsync(postgres);
        var at = new DateTimeOffset(2026, 3, 1, 12, 30, 15, 250, TimeSpan.FromHours(2));
        await database.MigrateAsync("t", [First], TestContext.Current.CancellationToken);

        await database.WriteAsync(t => t.Connection!.ExecuteAsync(
            "INSERT INTO t_row (id, body, at) VALUES (@id, @body, @at)", new { id = "a", body = new byte[] { 0, 255 }, at }, t));

        var row = await database.ReadAsync(c => c.QuerySingleAsync<Row>("SELECT id, body, at FROM t_row WHERE at = @at", new { at }));
        Assert.Equal([0, 255], row.Body);
        Assert.Equal(at, row.At);
        Assert.Equal(TimeSpan.Zero, row.At.Offset);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_migration_runs_once_also_when_instances_start_together(bool postgres)
    {
        var database = await OpenAsync(postgres);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.MigrateAsync("t", [First, Second], TestContext.Current.CancellationToken)));

        var names = await database.ReadAsync(c => c.QueryAsync<string>("SELECT name FROM schema_migration WHERE service = 't' ORDER BY name"));
        Assert.Equal(["001", "002"], names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_throws_leaves_nothing_behind(bool postgres)
    {
        var database = await OpenAsync(postgres);
        await database.MigrateAsync("t", [First], TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async t =>
        {
            await t.Connection!.ExecuteAsync("INSERT INTO t_row (id, body, at) VALUES ('a', @body, @at)", new { body = new byte[1], at = DateTimeOffset.UnixEpoch }, t);
            throw new InvalidOperationException();
        }));

        Assert.Equal(0, await database.ReadAsync(c => c.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM t_row")));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<Database> OpenAsync(bool postgres) => postgres
        ? new PostgresDatabase(Options.Create(new StorageOptions { Database = await TestServers.NewDatabaseAsync() }))
        : new SqliteDatabase(Options.Create(new StorageOptions { DataDirectory = _data.FullName }));

    private sealed class Row
    {
        public required string Id { get; init; }

        public required byte[] Body { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}

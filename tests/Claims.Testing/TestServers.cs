using System.Net.Http.Headers;
using System.Text;

using Npgsql;

using Xunit;

namespace Claims.Testing;

/// <summary>
/// The real RabbitMQ and PostgreSQL that <c>./claims test</c> starts. Each caller gets a virtual host or a database of its own, so that
/// tests never see each other's queues and tables. Without a server the test is skipped; on CI it fails instead.
/// </summary>
public static class TestServers
{
    /// <summary>Address of a fresh virtual host: <c>amqp://guest:guest@127.0.0.1:PORT/NAME</c>.</summary>
    public static async Task<string> NewBrokerAsync()
    {
        var broker = Require("CLAIMS_TEST_BROKER", "RabbitMQ");
        var api = new Uri(Require("CLAIMS_TEST_BROKER_API", "RabbitMQ's management API"));
        var name = $"t{Guid.NewGuid():N}";
        using var http = new HttpClient { BaseAddress = new Uri(api.GetLeftPart(UriPartial.Authority).Replace(api.UserInfo + "@", "", StringComparison.Ordinal)) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(api.UserInfo)));
        using var made = await http.PutAsync(new Uri($"/api/vhosts/{name}", UriKind.Relative), null);
        made.EnsureSuccessStatusCode();
        return $"{broker.TrimEnd('/')}/{name}";
    }

    /// <summary>Connection string of a fresh database.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = Require("CLAIMS_TEST_DATABASE", "PostgreSQL");
        var name = $"t{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ToString();
    }

    private static string Require(string variable, string what)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(value))
        {
            var reason = $"{what} is not running: {variable} is not set (./claims test starts it where it is installed)";
            if (Environment.GetEnvironmentVariable("CLAIMS_TEST_REQUIRE_SERVERS") == "1")
            {
                Assert.Fail(reason);
            }

            Assert.Skip(reason);
        }

        return value!;
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.Testing;
using Claims.Testing.Processes;

using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Claims.Browser.Tests.RunningConsole))]

namespace Claims.Browser.Tests;

/// <summary>All services in a process of their own, with claims that have gone through them, and people who may sign in.</summary>
public sealed class RunningConsole : IAsyncLifetime
{
    private const int Claims = 300;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-browser-");
    private readonly IReadOnlyList<string> _settings;
    private ClaimsProcess? _services;

    public RunningConsole()
        : this([])
    {
    }

    /// <param name="settings">Options of the services, as <c>Section:Key=value</c>.</param>
    internal RunningConsole(IReadOnlyList<string> settings) => _settings = settings;

    /// <summary>What reviewers say is measured at once, and not after a minute; more people sign in from this one address than the services let in a minute.</summary>
    private string[] Arguments => ["--data", _data.FullName, .. _settings.Concat(["Metrics:Measuring:EverySeconds=1", "Review:SignIn:TriesPerMinute=1000"]).SelectMany(setting => new[] { "--set", setting })];

    public Uri Address => _services!.Address;

    public string Output => _services!.Output;

    public async ValueTask InitializeAsync()
    {
        _services = await ClaimsProcess.ServeAsync(Arguments);
        await SubmitAsync(SampleClaims.Parts(Claims, perPart: 100, seed: 7), Claims);
    }

    /// <summary>Kills the services, and starts them again at the same address on the same data once <paramref name="meanwhile"/> is done.</summary>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        await _services!.KillAsync();
        await meanwhile();
        var address = Address;
        await _services.DisposeAsync();
        _services = await ClaimsProcess.ServeAtAsync(address, Arguments);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }

    /// <summary>Adds somebody, and signs them in by link in a browser of their own, password set.</summary>
    public async Task<IPage> SignInAsync(string userName, string roles, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await OpenAsync(width, height, scheme);
        await page.GotoAsync(await AddUserAsync(userName, roles));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await SetPasswordAsync(page, PasswordOf(userName));
        return page;
    }

    public static string PasswordOf(string userName) => $"correct horse battery {userName.Length}";

    public static async Task SetPasswordAsync(IPage page, string password)
    {
        await page.GetByLabel("New password").FillAsync(password);
        await page.GetByLabel("Once more").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
    }

    public async Task<IPage> OpenAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await Chromium.RequireAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme,
        });
        context.SetDefaultTimeout(Chromium.PatienceMilliseconds);
        return await context.NewPageAsync();
    }

    /// <returns>The sign-in link.</returns>
    public async Task<string> AddUserAsync(string userName, string roles) =>
        (await RunAsync("users", ["add", userName, "--role", .. roles.Split(' '), "--console", Address.ToString()])).Trim();

    /// <summary>A command beside the services, on the same data.</summary>
    public async Task<string> RunAsync(string command, params string[] arguments)
    {
        await using var process = ClaimsProcess.Start([.. arguments, "--data", _data.FullName], Address, command);
        var exitCode = await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, process.Output);
        return process.Output;
    }

    /// <summary>Submits the sample with documents under a number of its own.</summary>
    /// <returns>The claim's id.</returns>
    public async Task<string> SubmitDocumentsAsync(string number)
    {
        var claims = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "documents.json")))!;
        claims[0]!["key"]!["number"] = number;
        await SubmitAsync([System.Text.Encoding.UTF8.GetBytes(claims.ToJsonString())], ended: null);
        using var http = TestKey.Client(Address);
        return (string)(await http.GetFromJsonAsync<JsonNode>(new Uri($"claims?number={number}", UriKind.Relative)))![0]!["claimId"]!;
    }

    /// <summary>Changes what the services keep, behind their backs.</summary>
    public Task<int> ExecuteAsync(string sql) => WithStorageAsync(sql, command => command.ExecuteNonQueryAsync());

    /// <summary>Number that a <c>SELECT COUNT(*)</c> of what the services keep gives.</summary>
    public Task<long> CountAsync(string sql) => WithStorageAsync(sql, async command => (long)(await command.ExecuteScalarAsync())!);

    private async Task<T> WithStorageAsync<T>(string sql, Func<SqliteCommand, Task<T>> run)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_data.FullName, "claims.db"), DefaultTimeout = 60 }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await run(command);
    }

    private async Task SubmitAsync(IEnumerable<byte[]> parts, int? ended)
    {
        using var http = TestKey.Client(Address);
        foreach (var part in parts)
        {
            using var content = new ByteArrayContent(part);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await http.PostAsync(new Uri("claims", UriKind.Relative), content);
            response.EnsureSuccessStatusCode();
        }

        if (ended is not { } expected)
        {
            return;
        }

        await Eventually.BecomesAsync(
            expected, async () => (int)(await http.GetFromJsonAsync<JsonNode>(new Uri("claims/counts", UriKind.Relative)))!["ended"]!, TimeSpan.FromMinutes(2));
    }
}

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>A queue of 100,000 open cases. On services of its own.</summary>
public sealed class ManyCasesTests : IAsyncLifetime
{
    private const int Times = 7;
    private readonly RunningConsole _console = new();

    public async ValueTask InitializeAsync()
    {
        await _console.InitializeAsync();
        await _console.ExecuteAsync(
            """
            UPDATE review_case SET status = 'settled';
            CREATE TEMP TABLE copies AS
              WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999),
                   c AS (SELECT *, ROW_NUMBER() OVER (ORDER BY claim_id) - 1 AS place FROM review_case LIMIT 10)
              SELECT n.i, LOWER(HEX(RANDOMBLOB(16))) AS id, c.* FROM n JOIN c ON c.place = n.i % 10;
            INSERT INTO review_case
              (claim_id, decision_id, route, status, is_flagged, risk, p_value, charge_cents, kind, policy_id, assessed_at, opened_at, assessed, is_drawn_twice, number, provider, provider_name, currency)
              SELECT id, decision_id, route, 'open', is_flagged, i / 100000.0, p_value, i * 7, kind, policy_id, assessed_at, opened_at, assessed, FALSE, 'MANY-' || i, provider, provider_name, currency
              FROM copies;
            INSERT INTO review_case_term (term, kind, claim_id) SELECT 'many-' || i, 'Number', id FROM copies;
            """);
    }

    public ValueTask DisposeAsync() => _console.DisposeAsync();

    [Fact]
    public async Task A_queue_of_a_hundred_thousand_cases_is_counted_ordered_scrolled_and_searched()
    {
        var page = await _console.SignInAsync("quentin", "Reviewer");
        await ServerTime.WatchAsync(page);
        var first = page.Locator("a[data-claim]").First;
        var loads = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            await page.OpenAsync("/queue");
            await Assertions.Expect(page.GetByText("100,000 cases.")).ToBeVisibleAsync();
            loads.Add(await page.EvaluateAsync<double>("(() => { const [one] = performance.getEntriesByType('navigation'); return one.responseEnd - one.requestStart; })()"));
        }

        ServerTime.Print("100,000 cases: /queue loads", loads);
        await Assertions.Expect(first).ToHaveTextAsync("MANY-99999");
        await ServerTime.PrintAsync(page, "100,000 cases: another order", Times, async time =>
        {
            await page.GetByLabel("Order").SelectOptionAsync(time % 2 == 0 ? "risk-" : "risk");
            await Assertions.Expect(first).ToHaveTextAsync(time % 2 == 0 ? "MANY-0" : "MANY-99999");
        });
        await ServerTime.PrintAsync(page, "100,000 cases: scrolled to the middle and back", Times, async time =>
        {
            await page.EvaluateAsync("half => { const list = document.querySelector('.rz-data-grid-data'); list.scrollTop = half ? list.scrollHeight / 2 : 0; }", time % 2 == 0);
            await Assertions.Expect(page.Locator("a[data-index='0']")).ToHaveCountAsync(time % 2 == 0 ? 0 : 1);
        });
        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByPlaceholder("Claim, number, provider, member")).First.FillAsync("many-4711");
        await Assertions.Expect(first).ToHaveTextAsync("MANY-4711");
        // Numbers that begin so are found too: it, and its ten thousands.
        await Assertions.Expect(page.GetByText("11 cases.")).ToBeVisibleAsync();
    }
}

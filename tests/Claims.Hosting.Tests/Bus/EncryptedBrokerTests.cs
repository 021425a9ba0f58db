using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Hosting.Tests.Bus;

public sealed class EncryptedBrokerTests
{
    [Fact]
    public async Task A_broker_whose_certificate_nobody_vouches_for_is_told_nothing()
    {
        using var certificate = SelfSigned("localhost");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var app = ServiceHost.CreateBuilder(["--urls=http://127.0.0.1:0", $"--Bus:Broker=amqps://guest:guest@localhost:{port}/"], []).Build();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        // It would go on trying for good.
        _ = app.Services.GetRequiredService<IBusControl>().DeployAsync(enough.Token);
        using var connection = await listener.AcceptTcpClientAsync(enough.Token);
        var first = await FirstByteAsync(connection, certificate, enough.Token);

        await enough.CancelAsync();
        Assert.Equal(-1, first);
    }

    /// <summary>First byte that the client says once the way is encrypted, of a protocol header that begins with "AMQP"; -1 where it hangs up.</summary>
    private static async Task<int> FirstByteAsync(TcpClient connection, X509Certificate2 certificate, CancellationToken cancellation)
    {
        await using var encrypted = new SslStream(connection.GetStream());
        try
        {
            await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
            var first = new byte[1];
            return await encrypted.ReadAsync(first, cancellation) == 0 ? -1 : first[0];
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            return -1;
        }
    }

    private static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }
}

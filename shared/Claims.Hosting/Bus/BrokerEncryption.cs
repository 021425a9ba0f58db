using System.Net.Security;
using System.Security.Authentication;

using MassTransit;

namespace Claims.Hosting.Bus;

/// <summary>
/// Encrypts the way to a broker whose address begins with <c>amqps:</c>, and talks to nobody whose certificate the system does not trust for that name.
/// Left to itself, MassTransit encrypts on port 5671 only, and takes any certificate.
/// </summary>
internal static class BrokerEncryption
{
    private const SslPolicyErrors Any =
        SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateNotAvailable;

    public static void EncryptAsAddressed(this IRabbitMqHostConfigurator host, Uri broker)
    {
        if (broker.Scheme != "amqps")
        {
            return;
        }

        host.UseSsl(ssl =>
        {
            ssl.Protocol = SslProtocols.None;
            ssl.EnforcePolicyErrors(Any);
        });
    }
}
